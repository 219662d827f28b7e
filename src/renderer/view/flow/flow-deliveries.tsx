// The deliveries of one flow, newest first; each opens in the feed.
import type { FlowName } from '../../../main/contract/methods.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { FeedRow } from '../../component/feed-row.tsx';
import { Load } from '../../component/load.tsx';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useList } from '../../core/use-core.ts';
import { outcomeOf } from '../../delivery/outcome.ts';
import { useGo } from '../../router/router.tsx';
import { useExecutionStates } from '../execution/use-execution-states.ts';

/** The tab. */
export function FlowDeliveries({ name }: { readonly name: FlowName }) {
  const deliveries = useList('deliveries.list', { namespace: name.namespace, flowId: name.id });
  const { states, duplicates } = useExecutionStates();
  const go = useGo();
  return (
    <Load of={deliveries}>
      {({ rows, readMore }) =>
        rows.length === 0 ? (
          <EmptyState title="No delivery has reached this flow" />
        ) : (
          <VirtualRows
            rows={rows}
            rowHeight={52}
            keyOf={({ id }) => id}
            onEnd={readMore}
            role="listbox"
            aria-label="Deliveries of this flow"
            tabIndex={0}
          >
            {(delivery) => (
              <FeedRow
                delivery={delivery}
                outcome={outcomeOf(delivery, states.get(delivery.executionId ?? ''))}
                isDuplicate={duplicates.has(delivery.executionId ?? '')}
                // A row leads away to the screen of deliveries, so that none stays selected here.
                isSelected={false}
                elementId={`of-flow-${delivery.id}`}
                onSelect={() => go({ screen: 'deliveries', id: delivery.id })}
              />
            )}
          </VirtualRows>
        )
      }
    </Load>
  );
}
