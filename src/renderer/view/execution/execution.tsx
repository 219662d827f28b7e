// One execution: its taskruns in time with their logs and outputs, its trigger, what it put out.
import type { ReactNode } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { hasEndDate } from '../../../main/contract/state.ts';
import { createLazyPart } from '../../component/lazy-part.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatDay, formatDuration, formatTimeOfDay, millisecondsBetween } from '../../format/time.ts';
import { Link, useGo } from '../../router/router.tsx';
import { TriggerJson } from '../delivery/delivery-trigger.tsx';
import classes from './execution.module.css';
import { ExecutionControls } from './execution-controls.tsx';
import { ExecutionGantt } from './execution-gantt.tsx';
import { LogLines } from './execution-logs.tsx';
import { ExecutionMetrics } from './execution-metrics.tsx';
import { ExecutionOutputs } from './execution-outputs.tsx';
import { ExecutionOverview } from './execution-overview.tsx';
import { ExecutionResponse } from './execution-response.tsx';
import { TrustNotice } from '../flow/trust-notice.tsx';

// What lays graphs out is large, and most visits do without a picture.
const ExecutionTopology = createLazyPart(async () => (await import('./execution-topology.tsx')).ExecutionTopology);

/** The tabs in their order; the id of one is its name in the address. */
const tabs = [
  { id: 'gantt', name: 'Gantt' },
  { id: 'overview', name: 'Overview' },
  { id: 'logs', name: 'Logs' },
  { id: 'trigger', name: 'Trigger JSON' },
  { id: 'outputs', name: 'Outputs' },
  { id: 'response', name: 'Response' },
  { id: 'topology', name: 'Topology' },
  { id: 'metrics', name: 'Metrics' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** The screen. */
export function ExecutionView({ id, tab }: { readonly id: string; readonly tab?: string }) {
  const execution = useCall('executions.get', { id });
  return (
    <Load of={execution}>
      {(value) => (
        <>
          <PageBar title={<Title execution={value} />} actions={<ExecutionControls execution={value} />}>
            <Aside execution={value} />
          </PageBar>
          <TrustNotice name={{ namespace: value.namespace, id: value.flowId }} />
          <ExecutionTabs execution={value} tab={tab} />
        </>
      )}
    </Load>
  );
}

/** State and id, by which an execution is named in Kestra. */
function Title({ execution: { state, id } }: { readonly execution: Execution }) {
  return (
    <span className={classes.title}>
      <StateBadge state={state.current} /> <code>{id}</code>
    </span>
  );
}

/** What it is an execution of, how long it took, and the request that it came from. */
function Aside({
  execution: { state, namespace, flowId, flowRevision, deliveryId, scheduleDate },
}: {
  readonly execution: Execution;
}) {
  const [first] = state.histories;
  const last = state.histories.at(-1);
  const tookMs =
    first !== undefined && last !== undefined && hasEndDate(state.current)
      ? millisecondsBetween(first.date, last.date)
      : undefined;
  return (
    <span className={classes.aside}>
      <Link to={{ screen: 'flow', namespace, id: flowId }}>
        {namespace} / {flowId}
      </Link>
      <span className="text-2">rev {flowRevision}</span>
      {tookMs === undefined ? null : <span>{formatDuration(tookMs)}</span>}
      {scheduleDate === undefined || state.current !== 'CREATED' ? null : (
        <time className="text-2" dateTime={scheduleDate} title={scheduleDate}>
          begins at {formatDay(scheduleDate)} {formatTimeOfDay(scheduleDate)}
        </time>
      )}
      {deliveryId === undefined ? null : (
        <span>
          from <Link to={{ screen: 'deliveries', id: deliveryId }}>delivery {deliveryId}</Link>
        </span>
      )}
    </span>
  );
}

/** The Gantt comes first and stands in no address. */
function ExecutionTabs({ execution, tab }: { readonly execution: Execution; readonly tab: string | undefined }) {
  const go = useGo();
  // An address with a tab that there is not shows the first.
  const shown = tabs.find(({ id }) => id === tab)?.id ?? 'gantt';
  return (
    <TabPane
      tabs={tabs}
      shown={shown}
      isReached={shown !== 'topology'}
      onShow={(next) => go({ screen: 'execution', id: execution.id, ...(next === 'gantt' ? {} : { tab: next }) })}
    >
      {contentOf(shown, execution)}
    </TabPane>
  );
}

/** Only what is shown is there: each tab asks the core for what it needs when it is opened. */
function contentOf(tab: TabId, execution: Execution): ReactNode {
  switch (tab) {
    case 'overview':
      return <ExecutionOverview execution={execution} />;
    case 'logs':
      return <LogLines execution={execution} />;
    case 'trigger':
      return <TriggerJson execution={execution} />;
    case 'outputs':
      return <ExecutionOutputs execution={execution} />;
    case 'response':
      return <ExecutionResponse execution={execution} />;
    case 'topology':
      return <ExecutionTopology execution={execution} />;
    case 'metrics':
      return <ExecutionMetrics execution={execution} />;
    default:
      return <ExecutionGantt execution={execution} />;
  }
}
