// Which tasks of a flow really work here: all of them, or how many have a stub or are not run at all.
import type { FlowSummary } from '../../../main/contract/model.ts';
import { formatPlural } from '../../format/size.ts';
import classes from './flows.module.css';

/** The cell; empty where nothing of the flow serves. */
export function FlowTasks({ flow: { tasks } }: { readonly flow: FlowSummary }) {
  if (tasks === undefined) return null;
  const { total, stubbed, notRun } = tasks;
  const title = [
    `${total - stubbed - notRun} of ${formatPlural(total, 'task')} run here`,
    ...(stubbed === 0 ? [] : [`${stubbed} give what their stub says`]),
    ...(notRun === 0 ? [] : [`${notRun} have their properties rendered and nothing executed`]),
  ].join(', ');
  if (stubbed + notRun === 0) {
    return (
      <span className="text-2" title={title}>
        full
      </span>
    );
  }
  return (
    <div className={`${classes.name} ${classes.tasks} text-2`} title={title}>
      {notRun === 0 ? null : <span>{notRun} not run</span>}
      {stubbed === 0 ? null : <span>{stubbed} stubbed</span>}
    </div>
  );
}
