// What the tasks of an execution measured: by the task's own word, as Kestra's tab of the same name.
import type { Execution, Metric } from '../../../main/contract/model.ts';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatMetric } from '../../execution/metric-value.ts';
import { formatCount } from '../../format/size.ts';
import classes from './execution-metrics.module.css';

/** The tab. */
export function ExecutionMetrics({ execution }: { readonly execution: Execution }) {
  const metrics = useCall('executions.metrics', { id: execution.id });
  return <Load of={metrics}>{(all) => <Metrics metrics={all} execution={execution} />}</Load>;
}

/** Beyond this a browser lays a table out only slowly; a loop over thousands of values measures as often. */
const shownMax = 1000;

/** The figures in the order in which they were measured; of very many the first, with a line that says so. */
function Metrics({ metrics, execution }: { readonly metrics: readonly Metric[]; readonly execution: Execution }) {
  if (metrics.length === 0) {
    return <EmptyState title="Nothing was measured">Tasks tell how long they took or how much they did.</EmptyState>;
  }
  // The same task measures once for each turn of a loop: the value of the turn tells its rows apart.
  const values = new Map(execution.taskRunList.map(({ id, value }) => [id, value]));
  return (
    <section className={classes.metrics} tabIndex={0} aria-label="Metrics">
      {metrics.length > shownMax ? (
        <p className={`${classes.cut} text-2`}>
          The first {formatCount(shownMax)} of {formatCount(metrics.length)}
        </p>
      ) : null}
      <DataTable
        label="Metrics"
        columns={[
          { name: 'Task', width: '22%' },
          { name: 'Name', width: '22%' },
          { name: 'Kind', width: '10%' },
          { name: 'Value', width: '14%', isNumber: true },
          { name: 'Tags', width: '32%' },
        ]}
      >
        {metrics.slice(0, shownMax).map((metric, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- figures have no name of their own and are only ever added at the end
          <Row key={index} metric={metric} value={values.get(metric.taskRunId)} />
        ))}
      </DataTable>
    </section>
  );
}

/** One figure; `value` is that of the iteration that its taskrun was for. */
function Row({ metric, value }: { readonly metric: Metric; readonly value: string | undefined }) {
  return (
    <tr>
      <td className="mono break">
        {metric.taskId} {value === undefined ? null : <span className="text-3">{value}</span>}
      </td>
      <td className="mono break">{metric.name}</td>
      <td className="text-2">{metric.type}</td>
      <td className={classes.number} title={metric.value === null ? undefined : String(metric.value)}>
        {formatMetric(metric)}
      </td>
      <td className="mono break text-2">
        {Object.entries(metric.tags)
          .map((pair) => pair.join('='))
          .join(', ')}
      </td>
    </tr>
  );
}
