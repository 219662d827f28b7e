// Flows: each file with its webhook's address, its last delivery and how it stands. A broken file is a row with
// the line and what is wrong there.
import type { FlowSummary } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { useNow } from '../../component/use-now.ts';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useCall } from '../../core/use-core.ts';
import { useGo, usePlace } from '../../router/router.tsx';
import { FirstFlow } from './first-flow.tsx';
import { BrokenFlowCells, FlowCells } from './flow-row.tsx';
import classes from './flows.module.css';
import { NewFlowButton } from './new-flow.tsx';
import { useRecent } from './use-recent.ts';

/** The screen. */
export function FlowsView() {
  const { query } = usePlace();
  const go = useGo();
  const info = useCall('server.info', {});
  const flows = useCall('flows.list', {});
  const search = query.get('search') ?? '';
  return (
    <>
      <PageBar
        title="Flows"
        actions={
          <>
            <SearchField
              label="Search flows"
              example="Search flows"
              value={search}
              // Letters of a search are no places to go back to, hence `replace`.
              onChange={(value) =>
                go({ screen: 'flows' }, { query: value === '' ? {} : { search: value }, replace: true })
              }
            />
            <NewFlowButton />
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
        {(all) => <FlowRows flows={all.filter((flow) => fits(flow, search))} isSearched={search !== ''} />}
      </Load>
    </>
  );
}

/** Looked for in what a row shows: file, namespace and id. */
function fits({ file, namespace, id }: FlowSummary, search: string): boolean {
  return `${file} ${namespace ?? ''}.${id ?? ''}`.toLowerCase().includes(search.toLowerCase());
}

/** How often relative times are told anew, in milliseconds. */
const clockMs = 5000;

/** Two lines of text; rows of one height are drawn only where they are in sight. */
const rowHeight = 52;

/** Flows that are served and files that are broken, in one list: a broken file is a flow that somebody is writing. */
function FlowRows({ flows, isSearched }: { readonly flows: readonly FlowSummary[]; readonly isSearched: boolean }) {
  const info = useCall('server.info', {});
  const nowMs = useNow(clockMs);
  const recentOf = useRecent(flows);
  if (flows.length === 0)
    return isSearched ? <EmptyState title="No flow fits this search" /> : <FirstFlow title="No flows yet" />;
  const server = info.status === 'ready' ? info.value : undefined;
  return (
    <VirtualRows
      rows={flows}
      rowHeight={rowHeight}
      keyOf={({ file }) => file}
      head={<Head />}
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
                counts={recentOf({ namespace, id })}
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

/** The names of the columns. The last is for assistive technology alone: the links below it say what they do. */
function Head() {
  return (
    <div className={`${classes.row} ${classes.head}`} role="row" aria-rowindex={1}>
      {['Flow', 'Webhook URL', 'Last delivery', '24 h', 'State', 'Secrets', 'Runs on'].map((name) => (
        <span key={name} role="columnheader">
          {name}
        </span>
      ))}
      <span role="columnheader">
        <span className="hidden">Actions</span>
      </span>
    </div>
  );
}
