// Deliveries that carry one `Idempotency-Key`: the same event, sent again. Whether the flow guards itself against that is
// seen by the label that it gives the execution whose work it skipped.
import type { Label } from '../../main/contract/model.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';

/** The label of an execution that has skipped its work; `flows/webhook_idempotent.yaml` sets it. */
const duplicateLabel = 'idempotency.duplicate';

/** Whether a flow says of its execution that the work was done before. */
export function isGuardedDuplicate(labels: readonly Label[]): boolean {
  return labels.some(({ key, value }) => key === duplicateLabel && value === 'true');
}

/** Of a list, newest first, the deliveries to the same flow with the same key, oldest first; empty without a key. */
export function withSameKey(
  rows: readonly DeliverySummary[],
  { namespace, flowId, idempotencyKey }: DeliverySummary,
): readonly DeliverySummary[] {
  if (idempotencyKey === undefined || flowId === undefined) return [];
  return rows
    .filter((row) => row.idempotencyKey === idempotencyKey && row.flowId === flowId && row.namespace === namespace)
    .toReversed();
}
