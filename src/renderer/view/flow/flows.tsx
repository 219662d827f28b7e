// Flows: each file with its webhook's address, its last delivery and how it stands. A broken file is a row with
// the line and what is wrong there.
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { FlowSummary } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { useScreenDeeds } from '../../component/use-screen-deeds.ts';
import { useNow } from '../../component/use-now.ts';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useCall } from '../../core/use-core.ts';
import { useGo, usePlace } from '../../router/router.tsx';
import {
  type FlowListChange,
  type FlowListQuery,
  type FlowSort,
  readFlowListQuery,
  writeFlowListQuery,
} from '../../flow/flow-list.ts';
import { FirstFlow } from './first-flow.tsx';
import { FlowFilters } from './flow-filters.tsx';
import { FlowHead } from './flow-head.tsx';
import { BrokenFlowCells, FlowCells } from './flow-row.tsx';
import classes from './flows.module.css';
import { NewFlowDialog } from './new-flow.tsx';
import { useFlowOrder } from './use-flow-order.ts';
import { useRecent } from './use-recent.ts';

/** The screen. */
export function FlowsView() {
  const { query } = usePlace();
  const go = useGo();
  const info = useCall('server.info', {});
  const flows = useCall('flows.list', {});
  const asked = useMemo(() => readFlowListQuery(query), [query]);
  // Letters of a search are no places to go back to, and neither are filters, hence `replace`: Back leaves the list.
  const change = (part: FlowListChange): void =>
    go({ screen: 'flows' }, { query: writeFlowListQuery(asked, part), replace: true });
  const show = (isNew: boolean): void =>
    go(
      { screen: 'flows' },
      { query: { ...writeFlowListQuery(asked), ...(isNew ? { new: 'yes' } : {}) }, replace: true },
    );
  useScreenDeeds([{ name: 'Show all flows', act: () => go({ screen: 'flows' }) }]);
  return (
    <>
      <PageBar
        title="Flows"
        actions={
          <>
            <SearchField
              label="Search flows"
              example="Search flows"
              value={asked.search}
              onChange={(search) => change({ search })}
            />
            <Button onClick={() => show(true)}>New flow</Button>
            {/* It stands in the address, so that the palette opens it from everywhere. */}
            {query.get('new') === 'yes' ? <NewFlowDialog onClose={() => show(false)} /> : null}
          </>
        }
      >
        {info.status === 'ready' ? (
          <span className={`${classes.folder} meta text-2`}>
            <Icon name="folder" size={14} />
            <span className="mono">{info.value.flowsFolder}</span>
          </span>
        ) : null}
      </PageBar>
      <Load of={flows}>
        {(all) =>
          all.length === 0 ? (
            <FirstFlow title="No flows yet" />
          ) : (
            <>
              <FlowFilters flows={all} query={asked} onChange={change} />
              <FlowRows
                flows={all}
                query={asked}
                onSort={(sort) => change({ sort })}
                onShowAll={() => go({ screen: 'flows' })}
              />
            </>
          )
        }
      </Load>
    </>
  );
}

/** How often relative times are told anew, in milliseconds. */
const clockMs = 5000;

/** Two lines of text; rows of one height are drawn only where they are in sight. */
const rowHeight = 52;

interface FlowRowsProps {
  /** All that there are. */
  readonly flows: readonly FlowSummary[];
  readonly query: FlowListQuery;
  readonly onSort: (sort: FlowSort | undefined) => void;
  /** Takes all filters away. */
  readonly onShowAll: () => void;
}

/** Flows that are served and files that are broken, in one list: a broken file is a flow that somebody is writing. */
function FlowRows({ flows: all, query, onSort, onShowAll }: FlowRowsProps) {
  const info = useCall('server.info', {});
  const nowMs = useNow(clockMs);
  const recent = useRecent(all);
  const flows = useFlowOrder({ flows: all, query, recent });
  if (flows.length === 0) {
    return (
      <EmptyState title="No flow fits these filters">
        <Button variant="default" onClick={onShowAll}>
          Show all {all.length}
        </Button>
      </EmptyState>
    );
  }
  const server = info.status === 'ready' ? info.value : undefined;
  return (
    <VirtualRows
      rows={flows}
      rowHeight={rowHeight}
      keyOf={({ file }) => file}
      head={<FlowHead sort={query.sort} onSort={onSort} />}
      role="table"
      aria-label="Flows"
      // Only rows in sight are in the page, so that their number and their places are said. The head is the first.
      aria-rowcount={flows.length + 1}
      tabIndex={0}
    >
      {(flow, index) => {
        const { namespace, id, status } = flow;
        // The names of an invalid file may be known all the same; they do not make it one that is served.
        const isServed = status !== 'invalid' && namespace !== undefined && id !== undefined;
        return (
          <div className={classes.row} role="row" aria-rowindex={index + 2}>
            {isServed ? (
              <FlowCells
                flow={flow}
                name={{ namespace, id }}
                server={server}
                nowMs={nowMs}
                activity={recent.of({ namespace, id })}
              />
            ) : (
              <BrokenFlowCells flow={flow} />
            )}
          </div>
        );
      }}
    </VirtualRows>
  );
}
