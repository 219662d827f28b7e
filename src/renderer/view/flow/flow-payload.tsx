// The payload beside the text that is being written: the trigger as the flow sees it, from a real delivery.
import { NativeSelect } from '@mantine/core';
import { EmptyState } from '../../component/empty-state.tsx';
import { JsonTree } from '../../component/json-tree.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { formatTimeOfDay } from '../../format/time.ts';
import type { Payload } from './use-payload.ts';

/** The name by which flows read it. */
const root = ['trigger'] as const;
/** How many can be picked here; the rest is in the tab of deliveries. */
const picksMax = 50;

/** The pane. */
export function FlowPayload({ payload: { deliveries, shown, trigger, pick } }: { readonly payload: Payload }) {
  if (shown === undefined) {
    return (
      <EmptyState title="No payload yet">
        The trigger of the newest delivery that starts this flow stands here, and completes what you type.
      </EmptyState>
    );
  }
  return (
    <>
      <PaneHead
        actions={
          <NativeSelect
            aria-label="Payload of delivery"
            value={shown.id}
            data={deliveries.slice(0, picksMax).map(({ id, receivedAt, method, provenance }) => ({
              value: id,
              label: `${formatTimeOfDay(receivedAt)} ${method} ${provenance}`,
            }))}
            onChange={({ currentTarget }) => pick(currentTarget.value)}
          />
        }
      >
        <span className="strong">Payload</span>
      </PaneHead>
      {trigger === undefined ? null : <JsonTree text={trigger} root={root} label="trigger" />}
    </>
  );
}
