// The taskruns of an execution in a table, for where there is no room for a chart.
import type { Execution, TaskRun } from '../../../main/contract/model.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import { TaskChip } from './task-chip.tsx';
import { DataTable } from '../../component/data-table.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { formatDuration, millisecondsBetween } from '../../format/time.ts';
import { briefType } from '../../execution/task-types.ts';
import classes from './taskrun-table.module.css';
import { useTaskTypes } from './use-task-types.ts';

/** The table. */
export function TaskRunTable({ execution }: { readonly execution: Execution }) {
  const types = useTaskTypes(execution.id);
  return (
    <DataTable
      label="Taskruns"
      columns={[
        { name: 'Task', width: '36%' },
        { name: 'State', width: '22%' },
        { name: 'Type', width: '27%' },
        { name: 'Took', width: '15%', isNumber: true },
      ]}
    >
      {execution.taskRunList.map((taskrun) => (
        <tr key={taskrun.id}>
          <td className="mono break">
            {taskrun.taskId} <TaskChip taskrun={taskrun} />{' '}
            {taskrun.value === undefined ? null : <span className="text-3">{taskrun.value}</span>}{' '}
            {taskrun.attempts.length < 2 ? null : (
              <span className={classes.attempts}>{taskrun.attempts.length} attempts</span>
            )}
          </td>
          <td>
            <StateBadge state={taskrun.state.current} />
          </td>
          <td className="mono text-2 break" title={types.get(taskrun.taskId)}>
            {briefType(types.get(taskrun.taskId) ?? '–')}
          </td>
          <td className={classes.number}>{tookOf(taskrun)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** How long a taskrun took; a dash while it runs. */
function tookOf({ state }: TaskRun): string {
  const [first] = state.histories;
  const last = state.histories.at(-1);
  if (first === undefined || last === undefined || !isTerminated(state.current)) return '–';
  return formatDuration(millisecondsBetween(first.date, last.date));
}
