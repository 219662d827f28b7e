// The deliveries of one flow, newest first; each opens in the feed, by a click or by Enter on the row that the arrows
// lead to.
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { FeedRow } from '../../component/feed-row.tsx';
import { rowOfKey } from '../../component/list-keys.ts';
import { Load } from '../../component/load.tsx';
import { useFeedRowHeight } from '../../component/use-feed-row-height.ts';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useList } from '../../core/use-core.ts';
import { outcomeOf } from '../../../main/contract/outcome.ts';
import { useGo } from '../../router/router.tsx';
import { useExecutionStates } from '../execution/use-execution-states.ts';

/** The tab. */
export function FlowDeliveries({ name }: { readonly name: FlowName }) {
  const deliveries = useList('deliveries.list', { namespace: name.namespace, flowId: name.id });
  const { states, duplicates } = useExecutionStates();
  const go = useGo();
  const rowHeight = useFeedRowHeight();
  const [active, setActive] = useState(-1);
  const open = (id: string): void => go({ screen: 'deliveries', id });
  return (
    <Load of={deliveries}>
      {({ rows, readMore }) =>
        rows.length === 0 ? (
          <EmptyState title="No delivery has reached this flow" />
        ) : (
          <VirtualRows
            rows={rows}
            rowHeight={rowHeight}
            keyOf={({ id }) => id}
            onEnd={readMore}
            role="listbox"
            aria-label="Deliveries of this flow"
            tabIndex={0}
            selectedIndex={active}
            // The list keeps the focus, as rows out of sight are not in the page to take it.
            aria-activedescendant={rows[active] === undefined ? undefined : elementId(rows[active].id)}
            onKeyDown={(event) => {
              const row = rowOfKey(event.key, { selected: active, last: rows.length - 1 });
              const chosen = rows[active];
              if (row !== undefined) setActive(Math.min(Math.max(row, 0), rows.length - 1));
              else if (event.key === 'Enter' && chosen !== undefined) open(chosen.id);
              else return;
              event.preventDefault();
            }}
          >
            {(delivery, index) => (
              <FeedRow
                delivery={delivery}
                outcome={outcomeOf(delivery, states.get(delivery.executionId ?? ''))}
                isDuplicate={duplicates.has(delivery.executionId ?? '')}
                isSelected={index === active}
                elementId={elementId(delivery.id)}
                onSelect={() => open(delivery.id)}
              />
            )}
          </VirtualRows>
        )
      }
    </Load>
  );
}

/** Another name than in the feed: both may be in the page for a moment. */
function elementId(id: string): string {
  return `of-flow-${id}`;
}
