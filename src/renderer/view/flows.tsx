// Flows: each file with its webhook's address, its last delivery and how it stands. A broken file is a row with
// the line and what is wrong there.
import { useEffect, useState } from 'react';
import type { FlowSummary } from '../../main/contract/model.ts';
import { DataTable } from '../component/data-table.tsx';
import { EmptyState } from '../component/empty-state.tsx';
import { Icon } from '../component/icon.tsx';
import { Load } from '../component/load.tsx';
import { PageBar } from '../component/page-bar.tsx';
import { SearchField } from '../component/search-field.tsx';
import { useCall } from '../core/use-core.ts';
import { useGo, usePlace } from '../router/router.tsx';
import { BrokenFlowRow, FlowRow } from './flow-row.tsx';
import classes from './flows.module.css';

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
          <SearchField
            label="Search flows"
            example="Search flows"
            value={search}
            onChange={(value) =>
              go({ screen: 'flows' }, { query: value === '' ? {} : { search: value }, replace: true })
            }
          />
        }
      >
        {info.status === 'ready' ? (
          <span className={`${classes.folder} meta text-2`}>
            <Icon name="folder" size={14} />
            <span className="mono">{info.value.flowsFolder}</span>
          </span>
        ) : null}
      </PageBar>
      <div className={classes.pane} tabIndex={0} role="region" aria-label="Flows">
        <Load of={flows}>
          {(all) => <FlowTable flows={all.filter((flow) => fits(flow, search))} isSearched={search !== ''} />}
        </Load>
      </div>
    </>
  );
}

function fits({ file, namespace, id }: FlowSummary, search: string): boolean {
  return `${file} ${namespace ?? ''}.${id ?? ''}`.toLowerCase().includes(search.toLowerCase());
}

/** How often relative times are told anew, in milliseconds. */
const clockMs = 5000;

function FlowTable({ flows, isSearched }: { readonly flows: readonly FlowSummary[]; readonly isSearched: boolean }) {
  const info = useCall('server.info', {});
  const nowMs = useNow();
  if (flows.length === 0) return isSearched ? <EmptyState title="No flow fits this search" /> : <NoFlows />;
  const ingress = info.status === 'ready' ? info.value.ingress : '';
  return (
    <DataTable
      label="Flows"
      columns={[
        { name: 'Flow', width: '24%' },
        { name: 'Webhook URL', width: '34%' },
        { name: 'Last delivery', width: '18%' },
        { name: 'State', width: '14%' },
        { name: 'Actions', width: '10%', isNameHidden: true },
      ]}
    >
      {flows.map((flow) => {
        const { namespace, id, file, status } = flow;
        if (status === 'invalid' || namespace === undefined || id === undefined)
          return <BrokenFlowRow key={file} flow={flow} />;
        return <FlowRow key={file} flow={flow} name={{ namespace, id }} ingress={ingress} nowMs={nowMs} />;
      })}
    </DataTable>
  );
}

function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), clockMs);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

function NoFlows() {
  const info = useCall('server.info', {});
  return (
    <EmptyState title="No flows yet">
      Put a Kestra flow as a YAML file into{' '}
      <span className="mono">{info.status === 'ready' ? info.value.flowsFolder : 'the flows folder'}</span>. It appears
      here as soon as it is saved.
    </EmptyState>
  );
}
