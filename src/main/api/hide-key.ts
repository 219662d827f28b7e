// Takes the key of a webhook out of what is kept of a request. A key that a flow takes from an expression is mostly
// a secret of the keychain, so it may lie in no file of ours; a key that stands in the flow's own text is told as
// it came, and one that belongs to no flow we know could be a secret all the same.
import type { ErrorValue } from '../contract/errors.ts';
import type { WebhookAnswer, WebhookRequest } from '../contract/delivery.ts';
import { hasOpenKeys } from '../flow/match-webhook.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { mask } from '../secret/mask.ts';
import { hideKeysIn } from '../secret/redact-line.ts';

/** Whether the key was taken out of a target. */
export function isKeyHidden(target: string): boolean {
  return target.includes(`/${mask}`);
}

/** The target with a key in place of the one that was taken out. */
export function putKeyBack(target: string, key: string): string {
  return target.replace(`/${mask}`, () => `/${encodeURIComponent(key)}`);
}

/** What tells of a request's address. */
export interface Traces {
  readonly request: WebhookRequest;
  readonly answer: WebhookAnswer | undefined;
  readonly reason: ErrorValue | undefined;
}

/** The same without the key, unless it stands open in the flow. */
export function hideKey(traces: Traces, flow: FlowDefinition | undefined): Traces {
  if (flow !== undefined && hasOpenKeys(flow)) return traces;
  const { request, answer, reason } = traces;
  return {
    request: { ...request, target: hideKeysIn(request.target) },
    answer: answer === undefined ? undefined : { ...answer, body: hideKeysIn(answer.body) },
    reason: reason === undefined ? undefined : hideInReason(reason),
  };
}

function hideInReason(reason: ErrorValue): ErrorValue {
  const message = hideKeysIn(reason.message);
  if (reason.details === undefined) return { ...reason, message };
  const details = Object.entries(reason.details).map(([name, value]) => [
    name,
    typeof value === 'string' ? hideKeysIn(value) : value,
  ]);
  return { ...reason, message, details: Object.fromEntries(details) };
}
