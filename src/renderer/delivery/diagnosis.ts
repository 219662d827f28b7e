// The server's own checks of a delivery, in the order in which it makes them, and the one that stopped it. Told
// from the delivery's reason alone: what passed is what stands before it.
// Source: the order of `api/receive-webhook.ts` and `http/webhook-handler.ts`.
import type { ErrorCode } from '../../main/contract/errors.ts';
import type { Delivery } from '../../main/contract/model.ts';
import { formatBytes } from '../format/size.ts';
import { headerOf } from './header-of.ts';

/** One check. */
export interface Check {
  readonly name: string;
  readonly result: 'passed' | 'stopped' | 'declined' | 'not reached';
  /** What was found; the reason itself where it stopped here. */
  readonly finding: string;
  /** What each candidate was passed over for. */
  readonly reasons?: readonly string[];
}

/** What became of a delivery, check by check. */
export interface Diagnosis {
  readonly title: string;
  /** What the caller was told instead, where the two differ. */
  readonly aside?: string;
  readonly checks: readonly Check[];
}

interface KnownCheck {
  readonly name: string;
  /** The reasons that it gives. */
  readonly codes: readonly ErrorCode[];
  /** What is said where it passed; empty for checks that are told only when they stop. */
  readonly passed: (delivery: Delivery) => string;
}

const checks: readonly KnownCheck[] = [
  { name: 'Head', codes: ['HEAD_TOO_LARGE', 'REQUEST_MALFORMED', 'SERVER_STOPPING'], passed: () => '' },
  {
    name: 'Address',
    codes: ['ADDRESS_MALFORMED', 'ADDRESS_REFUSED', 'ORIGIN_REFUSED', 'ROUTE_NOT_FOUND', 'TENANT_UNKNOWN'],
    passed: ({ request, target }) => `${headerOf(request.headers, 'host') ?? ''} · ${formOf(target)}`,
  },
  { name: 'Method', codes: ['METHOD_NOT_ALLOWED', 'NOT_ACCEPTABLE'], passed: ({ method }) => method },
  {
    name: 'Body',
    codes: ['BODY_TOO_LARGE', 'REQUEST_TIMEOUT'],
    passed: ({ bodyBytes }) => (bodyBytes === 0 ? 'none' : formatBytes(bodyBytes)),
  },
  {
    name: 'Namespace and flow',
    codes: ['FLOW_DISABLED', 'FLOW_INVALID', 'FLOW_NOT_FOUND'],
    passed: ({ namespace, flowId }) => `${namespace}.${flowId}, enabled`,
  },
  {
    name: 'Key',
    codes: ['EXPRESSION_FAILED', 'TRIGGER_DISABLED', 'WEBHOOK_NOT_FOUND'],
    passed: ({ triggerId }) => (triggerId === undefined ? 'matches' : `matches trigger ${triggerId}`),
  },
  { name: 'Room', codes: ['QUEUE_FULL'], passed: () => '' },
  { name: 'Body as the flow reads it', codes: ['HEADERS_INVALID', 'JSON_INVALID'], passed: () => '' },
  { name: 'End of address', codes: ['PATH_EXTRA'], passed: () => '' },
  { name: 'Conditions', codes: ['CONDITION_FALSE'], passed: () => 'true, or none' },
  { name: 'Inputs', codes: ['INPUTS_INVALID'], passed: () => '' },
  { name: 'Execution', codes: ['INTERNAL', 'STORAGE_FAILED'], passed: ({ executionId }) => executionId ?? '' },
];

const titles: Partial<Readonly<Record<ErrorCode, string>>> = {
  BODY_TOO_LARGE: 'The body is larger than the limit',
  CONDITION_FALSE: 'A condition is false, so no execution was created',
  FLOW_DISABLED: 'The flow is disabled',
  FLOW_INVALID: 'The flow is invalid, so Kestra would not have it',
  FLOW_NOT_FOUND: 'There is no such flow',
  INPUTS_INVALID: 'The inputs of the flow are invalid',
  METHOD_NOT_ALLOWED: 'A webhook does not take this method',
  QUEUE_FULL: 'Too many executions wait already',
  ROUTE_NOT_FOUND: 'This is not the address of a webhook',
  WEBHOOK_NOT_FOUND: 'The key does not match any trigger of this flow',
};

/** Walks the checks. */
export function diagnose(delivery: Delivery): Diagnosis {
  const { reason, answer } = delivery;
  if (reason === undefined) {
    return { title: 'All checks passed, one execution was created', checks: toldChecks(delivery, checks.length) };
  }
  const stopped = checks.findIndex(({ codes }) => codes.includes(reason.code));
  const told = answer === undefined ? '' : `${answer.status} ${answer.reason}`.trim();
  const aside =
    answer === undefined
      ? {}
      : { aside: `The caller got ${told}, as Kestra answers. The explanation stays in this window.` };
  return { title: titles[reason.code] ?? 'Nothing was started', ...aside, checks: toldChecks(delivery, stopped) };
}

function toldChecks(delivery: Delivery, stopped: number): readonly Check[] {
  return checks.flatMap((check, index): readonly Check[] => {
    const { name } = check;
    if (index === stopped) return [stoppedCheck(name, delivery)];
    const passed = check.passed(delivery);
    // A check that goes by unnoticed when it passes is not worth a line.
    if (passed === '' && !(name === 'Execution' && stopped < index)) return [];
    if (index > stopped) return [{ name, result: 'not reached', finding: 'not reached' }];
    return [{ name, result: 'passed', finding: passed }];
  });
}

function stoppedCheck(name: string, { reason }: Delivery): Check {
  const result = reason?.code === 'CONDITION_FALSE' ? 'declined' : 'stopped';
  const reasons = reason?.details?.['reasons'];
  return { name, result, finding: reason?.message ?? '', ...(Array.isArray(reasons) ? { reasons } : {}) };
}

function formOf(target: string): string {
  if (target.startsWith('/api/v1/executions/')) return 'short form';
  return /^\/api\/v1\/[^/]+\/executions\//.test(target) ? 'form with tenant' : 'no form of a webhook';
}
