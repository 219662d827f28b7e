// Executions in rows, newest first, as many as there are. Each row is a link.
import type { FlowFilter } from '../../../main/contract/methods.ts';
import type { ExecutionSummary } from '../../../main/contract/model.ts';
import type { StateName } from '../../../main/contract/state.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { VirtualRows } from '../../component/virtual-rows.tsx';
import { useList } from '../../core/use-core.ts';
import { formatDay, formatDuration, formatTimeOfDay, millisecondsBetween } from '../../format/time.ts';
import { Link } from '../../router/router.tsx';
import classes from './execution-table.module.css';

/** The rows that a filter leaves. */
export function ExecutionTable({ filter }: { readonly filter: FlowFilter & { readonly state?: StateName } }) {
  const executions = useList('executions.list', filter);
  return (
    <Load of={executions}>
      {({ rows, readMore }) =>
        rows.length === 0 ? (
          <EmptyState title={filter.state === undefined ? 'No executions yet' : `No execution is ${filter.state}`}>
            A webhook that matches a flow starts one, and it appears here.{' '}
            <Link to={{ screen: 'send', ...flowOf(filter) }}>Send a test request</Link>
          </EmptyState>
        ) : (
          <VirtualRows
            rows={rows}
            rowHeight={36}
            keyOf={({ id }) => id}
            onEnd={readMore}
            head={<Head />}
            role="list"
            aria-label="Executions"
            tabIndex={0}
          >
            {(execution) => <Row execution={execution} />}
          </VirtualRows>
        )
      }
    </Load>
  );
}

/** The flow that the filter asks for, so that the test request goes to it; nothing where all are shown. */
function flowOf({ namespace, flowId }: FlowFilter): { readonly namespace?: string; readonly id?: string } {
  return namespace === undefined || flowId === undefined ? {} : { namespace, id: flowId };
}

/** The names of the columns are for the eye: a row is read aloud as one item of a list, not by its cells. */
function Head() {
  return (
    <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
      <span>State</span>
      <span>Execution</span>
      <span>Flow</span>
      <span className={classes.trigger}>Trigger</span>
      <span>Began</span>
      <span className={classes.number}>Took</span>
    </div>
  );
}

/** One execution. The id is the link; the rest of a row can be marked and copied. */
function Row({ execution }: { readonly execution: ExecutionSummary }) {
  const { id, state, namespace, flowId, flowRevision, triggerId, startDate, endDate } = execution;
  return (
    <div className={classes.row} role="listitem">
      <StateBadge state={state} />
      <Link to={{ screen: 'execution', id }} className={classes.id}>
        {id}
      </Link>
      <span className={classes.cut} title={`${namespace} / ${flowId}`}>
        <span className={`${classes.place} mono text-3`}>{namespace} / </span>
        <span className="mono">{flowId}</span> <span className="text-3">rev {flowRevision}</span>
      </span>
      <span className={`${classes.cut} ${classes.trigger} mono text-2`}>{triggerId ?? ''}</span>
      <time className="mono text-2" dateTime={startDate} title={startDate}>
        {formatDay(startDate)} {formatTimeOfDay(startDate)}
      </time>
      <span className={classes.number}>
        {endDate === undefined ? '–' : formatDuration(millisecondsBetween(startDate, endDate))}
      </span>
    </div>
  );
}
