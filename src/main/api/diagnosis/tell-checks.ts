// The server's own checks of a delivery, in the order in which it makes them, and the one that stopped it. Told
// from the delivery's reason alone: what passed is what stands before it.
// Source: the order of `http/webhook-handler.ts` and `api/decide-webhook.ts`.
import type { DeliveryCheck, Diagnosis } from '../../contract/diagnosis.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { Delivery } from '../../contract/delivery.ts';
import type { ToldCondition } from '../../contract/told-condition.ts';

interface KnownCheck {
  readonly name: string;
  /** The reasons that it gives. */
  readonly codes: readonly ErrorCode[];
  /** What is said where it passed; empty for checks that are told only when they stop. */
  readonly passed: (delivery: Delivery) => string;
}

const checks: readonly KnownCheck[] = [
  { name: 'Head', codes: ['HEAD_TOO_LARGE', 'REQUEST_MALFORMED', 'SERVER_STOPPING'], passed: () => '' },
  { name: 'Origin', codes: ['ORIGIN_REFUSED'], passed: () => '' },
  {
    name: 'Address',
    codes: ['ADDRESS_MALFORMED', 'ADDRESS_REFUSED', 'ROUTE_NOT_FOUND'],
    passed: ({ request, target }) => `${hostOf(request.headers)} · ${formOf(target)}`,
  },
  { name: 'Method', codes: ['METHOD_NOT_ALLOWED'], passed: ({ method }) => method },
  { name: 'Accepted types', codes: ['NOT_ACCEPTABLE'], passed: () => '' },
  { name: 'Tenant', codes: ['TENANT_UNKNOWN'], passed: ({ target }) => tenantOf(target) ?? '' },
  { name: 'Listener', codes: ['SERVER_PAUSED'], passed: () => '' },
  {
    name: 'Body',
    codes: ['BODY_TOO_LARGE', 'REQUEST_TIMEOUT'],
    passed: ({ bodyBytes }) => (bodyBytes === 0 ? 'none' : bodyBytes === 1 ? '1 byte' : `${bodyBytes} bytes`),
  },
  {
    name: 'Namespace and flow',
    codes: ['FLOW_DISABLED', 'FLOW_INVALID', 'FLOW_NOT_FOUND'],
    passed: ({ namespace, flowId, flowRevision }) =>
      `${namespace}.${flowId}${flowRevision === undefined ? '' : ` rev ${flowRevision}`}, enabled`,
  },
  {
    name: 'Key',
    codes: ['EXPRESSION_FAILED', 'SECRET_NOT_FOUND', 'WEBHOOK_NOT_FOUND'],
    passed: ({ triggerId }) => (triggerId === undefined ? 'matches' : `matches trigger ${triggerId}`),
  },
  { name: 'Trigger', codes: ['TRIGGER_DISABLED'], passed: () => '' },
  { name: 'Fault on request', codes: ['FAULT_ON_REQUEST'], passed: () => '' },
  { name: 'Room', codes: ['QUEUE_FULL'], passed: () => '' },
  { name: 'Body as the flow reads it', codes: ['HEADERS_INVALID', 'JSON_INVALID'], passed: () => '' },
  { name: 'End of address', codes: ['PATH_EXTRA'], passed: () => '' },
  { name: 'Conditions', codes: ['CONDITION_FALSE'], passed: () => 'true, or none' },
  { name: 'Inputs', codes: ['INPUTS_INVALID'], passed: () => '' },
  { name: 'Execution', codes: ['INTERNAL', 'STORAGE_FAILED'], passed: ({ executionId }) => executionId ?? '' },
];

const titles: Partial<Readonly<Record<ErrorCode, string>>> = {
  ADDRESS_MALFORMED: 'The address holds characters that no address has',
  ADDRESS_REFUSED: 'Kestra does not take an address without a tenant',
  BODY_TOO_LARGE: 'The body is larger than the limit',
  CONDITION_FALSE: 'A condition is false, so no execution was created',
  FAULT_ON_REQUEST: 'You asked for this fault, so nothing was started',
  FLOW_DISABLED: 'The flow is disabled',
  FLOW_INVALID: 'The flow is invalid, so Kestra would not have it',
  FLOW_NOT_FOUND: 'There is no such flow',
  HEADERS_INVALID: 'Two headers differ in upper and lower case alone',
  INPUTS_INVALID: 'The inputs of the flow are invalid',
  METHOD_NOT_ALLOWED: 'A webhook does not take this method',
  NOT_ACCEPTABLE: 'The caller does not take JSON, and Kestra answers with nothing else',
  ORIGIN_REFUSED: 'A page of another origin may not ask a server on localhost',
  PATH_EXTRA: 'The key is right, and the address goes on behind it',
  QUEUE_FULL: 'Too many executions wait already',
  ROUTE_NOT_FOUND: 'This is not the address of a webhook',
  SERVER_PAUSED: 'Webhooks are paused, so nothing was started',
  TENANT_UNKNOWN: 'Open-source Kestra has one tenant alone',
  TRIGGER_DISABLED: 'The trigger is disabled',
  WEBHOOK_NOT_FOUND: 'The key does not match any trigger of this flow',
};

/** What is known beside the delivery. */
export interface Known {
  /** They join the reasons of the check that stopped it. */
  readonly hints?: readonly string[];
  /** The trigger's conditions, asked once more; undefined where they cannot be. */
  readonly conditions?: readonly ToldCondition[] | undefined;
}

/** What Kestra would not answer: somebody asked for it here. */
const ownAnswers: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['FAULT_ON_REQUEST', 'SERVER_PAUSED']);

/** Walks the checks. */
export function tellChecks(delivery: Delivery, known: Known = {}): Pick<Diagnosis, 'title' | 'aside' | 'checks'> {
  const { reason, answer } = delivery;
  if (reason === undefined) {
    const title = 'All checks passed, one execution was created';
    return { title, checks: toldChecks(delivery, { stopped: checks.length, ...known }) };
  }
  const stopped = checks.findIndex(({ codes }) => codes.includes(reason.code));
  const told = answer === undefined ? '' : `${answer.status} ${answer.reason}`.trim();
  const aside =
    answer === undefined || ownAnswers.has(reason.code)
      ? {}
      : { aside: `The caller got ${told}, as Kestra answers. The explanation stays in this window.` };
  const title = titles[reason.code] ?? 'Nothing was started';
  return { title, ...aside, checks: toldChecks(delivery, { stopped, ...known }) };
}

function toldChecks(
  delivery: Delivery,
  { stopped, hints = [], conditions }: Known & { readonly stopped: number },
): readonly DeliveryCheck[] {
  return checks.flatMap((check, index): readonly DeliveryCheck[] => {
    const { name } = check;
    if (index === stopped) return [stoppedCheck(name, delivery, hints)];
    const passed = check.passed(delivery);
    // A check that goes by unnoticed when it passes is not worth a line.
    if (passed === '' && !(name === 'Execution' && stopped < index)) return [];
    if (name === 'Conditions' && conditions !== undefined && stopped > index) return conditionChecks(conditions);
    if (index > stopped) return [{ name, result: 'not reached', finding: 'not reached' }];
    return [{ name, result: 'passed', finding: passed }];
  });
}

/** One line for each condition, so that it can be seen what each of them found. */
function conditionChecks(conditions: readonly ToldCondition[]): readonly DeliveryCheck[] {
  if (conditions.length === 0) return [{ name: 'Conditions', result: 'passed', finding: 'none' }];
  return conditions.map(({ holds, templates, rendered, why }, index) => {
    const found = rendered.length === 0 ? why : `${templates.join(', ')} → ${rendered.join(', ')}`;
    // What changes with time, or asks for a secret, may come out otherwise than when the request came.
    const finding = holds ? found : `held when the request came, and would not now: ${found}`;
    return { name: conditions.length === 1 ? 'Condition' : `Condition ${index + 1}`, result: 'passed', finding };
  });
}

function stoppedCheck(name: string, { reason }: Delivery, hints: readonly string[]): DeliveryCheck {
  const result = reason?.code === 'CONDITION_FALSE' ? 'declined' : 'stopped';
  const given = reason?.details?.['reasons'];
  const reasons = [...(Array.isArray(given) ? given : []), ...hints];
  return { name, result, finding: reason?.message ?? '', ...(reasons.length === 0 ? {} : { reasons }) };
}

function hostOf(headers: Delivery['request']['headers']): string {
  return headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
}

/** The tenant of an address; undefined in the short form, which has none. */
function tenantOf(target: string): string | undefined {
  return /^\/api\/v1\/([^/]+)\/executions\//.exec(target)?.[1];
}

function formOf(target: string): string {
  if (target.startsWith('/api/v1/executions/')) return 'short form';
  return tenantOf(target) === undefined ? 'no form of a webhook' : 'form with tenant';
}
