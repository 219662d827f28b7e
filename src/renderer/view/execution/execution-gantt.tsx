// Taskruns in time, the logs below, and beside them the outputs of the taskrun that is chosen.
import { useState } from 'react';
import type { Execution, TaskRun } from '../../../main/contract/model.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { GanttChart } from '../../component/gantt-chart.tsx';
import { JsonTree } from '../../component/json-tree.tsx';
import { useNow } from '../../component/use-now.ts';
import { outputsPathOf } from '../../execution/outputs-path.ts';
import { formatExpression, type JsonPath } from '../../json/expression-path.ts';
import { layOutGantt } from '../../execution/gantt-rows.ts';
import { usePlace } from '../../router/router.tsx';
import classes from './execution-gantt.module.css';
import { ExpressionBar } from './expression-bar.tsx';
import { LogLines } from './execution-logs.tsx';
import { TaskRunHead } from './taskrun-head.tsx';
import { useExpression } from './use-expression.ts';
import { useTaskTypes } from './use-task-types.ts';

/** How often the bars of what still runs grow, in milliseconds. */
const clockMs = 500;

/** The tab. */
export function ExecutionGantt({ execution }: { readonly execution: Execution }) {
  // An address may name a taskrun to begin with.
  const { query } = usePlace();
  const [chosenId, setChosenId] = useState(query.get('taskrun') ?? undefined);
  // What has ended needs no clock, and without one nothing is drawn anew.
  const nowMs = useNow(isTerminated(execution.state.current) ? undefined : clockMs);
  const chart = layOutGantt(execution, nowMs);
  const taskruns = execution.taskRunList;
  const types = useTaskTypes(execution.id);
  // Before anything is chosen the first with outputs is shown: they are what most people come for.
  const chosen =
    taskruns.find(({ id }) => id === chosenId) ??
    taskruns.find(({ outputs = '{}' }) => outputs !== '{}') ??
    taskruns[0];
  const root = chosen === undefined ? undefined : outputsPathOf(chosen, taskruns);
  // Expressions are tried as the chosen taskrun would see them.
  const tried = useExpression({
    executionId: execution.id,
    taskRunId: chosen?.id,
    initial: root === undefined ? '' : (formatExpression(root) ?? ''),
  });
  return (
    <div className={classes.split}>
      <div className={classes.left}>
        {chart.rows.length === 0 ? (
          <EmptyState title="No task has run">What the execution logged is below.</EmptyState>
        ) : (
          <GanttChart chart={chart} chosenId={chosen?.id} onChoose={setChosenId} />
        )}
        <LogLines execution={execution} />
      </div>
      <section className={classes.right} aria-label="Taskrun">
        {chosen === undefined ? null : (
          <>
            <TaskRunHead taskRun={chosen} type={types.get(chosen.taskId)} />
            <ExpressionBar tried={tried} />
            <OutputsOf key={chosen.id} taskRun={chosen} root={root} onExpression={tried.put} />
          </>
        )}
      </section>
    </div>
  );
}

interface OutputsOfProps {
  readonly taskRun: TaskRun;
  /** The path that reads the outputs from within the flow; absent where no taskrun is chosen. */
  readonly root: JsonPath | undefined;
  /** Hears the expression of the value that is clicked. */
  readonly onExpression: (expression: string) => void;
}

/** The outputs as a tree; a click puts what reads a value into the bar above. */
function OutputsOf({ taskRun: { taskId, outputs }, root, onExpression }: OutputsOfProps) {
  if (outputs === undefined || outputs === '{}' || root === undefined) return <EmptyState title="No outputs" />;
  return (
    <>
      <h3 className={classes.outputs}>
        Outputs <code className="text-2 break">{formatExpression(root)}</code>
      </h3>
      <JsonTree text={outputs} root={root} label={`Outputs of ${taskId}`} onExpression={onExpression} />
    </>
  );
}
