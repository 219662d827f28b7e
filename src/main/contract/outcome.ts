// What became of a delivery, in one word. Amber: the request is wrong. Red: the flow is wrong. Grey: nothing is
// wrong. The status of the answer is told beside it, never instead of it.
import type { ErrorCode } from './errors.ts';
import type { DeliverySummary } from './delivery.ts';
import type { StateName } from './state.ts';

/** The words, in the order in which they are shown. */
export const outcomes = ['executed', 'filtered', 'rejected', 'unmatched', 'failed'] as const;

/** One word. */
export type Outcome = (typeof outcomes)[number];

/** No flow or key fits. */
const unmatched: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ADDRESS_REFUSED',
  'FLOW_DISABLED',
  'FLOW_NOT_FOUND',
  'PATH_EXTRA',
  'ROUTE_NOT_FOUND',
  'TENANT_UNKNOWN',
  'TRIGGER_DISABLED',
  'WEBHOOK_NOT_FOUND',
]);
/** The flow or the program broke, whatever the caller got. */
const failed: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'EXPRESSION_FAILED',
  'FLOW_INVALID',
  'INTERNAL',
  'STORAGE_FAILED',
]);
const failedStates: ReadonlySet<StateName> = new Set<StateName>(['FAILED', 'KILLED', 'CANCELLED']);

/** The outcome; `state` is that of the execution it started, absent while it is not known. */
export function outcomeOf({ reason }: Pick<DeliverySummary, 'reason'>, state?: StateName): Outcome {
  if (reason === undefined) return state !== undefined && failedStates.has(state) ? 'failed' : 'executed';
  if (reason.code === 'CONDITION_FALSE') return 'filtered';
  if (unmatched.has(reason.code)) return 'unmatched';
  return failed.has(reason.code) ? 'failed' : 'rejected';
}
