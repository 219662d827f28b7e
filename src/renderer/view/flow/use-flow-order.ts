// The flows in the order that was asked for. What they are sorted by goes on changing, and their order does not: no row
// moves under the cursor because something arrived. It is made anew when another order is asked for.
import { useMemo, useState } from 'react';
import type { FlowSummary } from '../../../main/contract/model.ts';
import { filterFlows, type FlowListQuery, sortFlows } from '../../flow/flow-list.ts';
import type { RecentActivity } from './use-recent.ts';

/** What it takes. */
export interface FlowOrderOptions {
  /** All that there are. */
  readonly flows: readonly FlowSummary[];
  readonly query: FlowListQuery;
  readonly recent: RecentActivity;
}

/** The flows that are shown, in their order. */
export function useFlowOrder({ flows, query, recent }: FlowOrderOptions): readonly FlowSummary[] {
  const order = `${query.sort?.column} ${query.sort?.direction}`;
  const [kept, setKept] = useState({ order, recent });
  // Until something is known there is no order to keep to.
  const isOther = kept.order !== order || (!kept.recent.isKnown && recent.isKnown);
  if (isOther) setKept({ order, recent });
  const sortedBy = isOther ? recent : kept.recent;
  return useMemo(
    () =>
      sortFlows(filterFlows(flows, query), query.sort, ({ namespace, id }) =>
        namespace === undefined || id === undefined ? undefined : sortedBy.of({ namespace, id }).deliveries,
      ),
    [flows, query, sortedBy],
  );
}
