// Deliveries that carry one id of their sender: the same request, sent again. Whether the flow guards itself against that is
// seen by the label that it gives the execution whose work it skipped.
import type { Label } from '../../main/contract/model.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import type { Retry } from '../../main/contract/request-label.ts';
import { formatDuration, millisecondsBetween } from '../format/time.ts';

/** The label of an execution that has skipped its work; `flows/webhook_idempotent.yaml` sets it. */
const duplicateLabel = 'idempotency.duplicate';

/** Whether a flow says of its execution that the work was done before. */
export function isGuardedDuplicate(labels: readonly Label[]): boolean {
  return labels.some(({ key, value }) => key === duplicateLabel && value === 'true');
}

/** A delivery of a group. */
export interface SameRequest {
  readonly delivery: DeliverySummary;
  /** How long after the one before it, in milliseconds; absent for the first. */
  readonly afterMs?: number;
}

/** Of the deliveries with one id, newest first, those to the same flow, oldest first; empty for a delivery without an id. */
export function sameRequests(
  rows: readonly DeliverySummary[],
  { namespace, flowId, sentId }: DeliverySummary,
): readonly SameRequest[] {
  if (sentId === undefined) return [];
  const group = rows
    .filter((row) => row.sentId === sentId && row.flowId === flowId && row.namespace === namespace)
    .toReversed();
  return group.map((delivery, index) => {
    const before = group[index - 1];
    if (before === undefined) return { delivery };
    return { delivery, afterMs: Math.max(0, millisecondsBetween(before.receivedAt, delivery.receivedAt)) };
  });
}

/** `retry 1 after 1 200 ms`; without a time where what it repeats is not kept. */
export function formatRetry({ number, afterMs }: Retry): string {
  return `retry ${number}${afterMs === undefined ? '' : ` after ${formatDuration(afterMs)}`}`;
}
