// Taskruns in time, the logs below, and beside them the outputs of the taskrun that is chosen.
import { useState } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { GanttChart } from '../../component/gantt-chart.tsx';
import { JsonTree } from '../../component/json-tree.tsx';
import { useNow } from '../../component/use-now.ts';
import { NoteBlock } from '../../component/note-block.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { layOutGantt } from '../../execution/gantt-rows.ts';
import classes from './execution-gantt.module.css';
import { TaskChip } from './task-chip.tsx';
import { LogLines } from './execution-logs.tsx';

/** How often the bars of what still runs grow, in milliseconds. */
const clockMs = 500;

/** The tab. */
export function ExecutionGantt({ execution }: { readonly execution: Execution }) {
  const [chosenId, setChosenId] = useState<string>();
  const nowMs = useNow(isTerminated(execution.state.current) ? undefined : clockMs);
  const chart = layOutGantt(execution, nowMs);
  const taskruns = execution.taskRunList;
  const chosen =
    taskruns.find(({ id }) => id === chosenId) ??
    taskruns.find(({ outputs = '{}' }) => outputs !== '{}') ??
    taskruns[0];
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
            <div className={classes.head}>
              <h2 className="mono">{chosen.taskId}</h2>
              <StateBadge state={chosen.state.current} />
              <TaskChip taskrun={chosen} />
            </div>
            {chosen.isEmulated === true ? (
              <NoteBlock>
                Hookbench does not run tasks of this type: its properties were rendered and logged, nothing was
                executed.
              </NoteBlock>
            ) : null}
            {chosen.isStubbed === true ? (
              <NoteBlock>
                A stub stood in for this task: its properties were rendered and logged, nothing was executed, and the
                outputs are those of the stub.
              </NoteBlock>
            ) : null}
            <OutputsOf key={chosen.id} taskId={chosen.taskId} outputs={chosen.outputs} />
          </>
        )}
      </section>
    </div>
  );
}

function OutputsOf({ taskId, outputs }: { readonly taskId: string; readonly outputs: string | undefined }) {
  if (outputs === undefined || outputs === '{}') return <EmptyState title="No outputs" />;
  return <JsonTree text={outputs} root={['outputs', taskId]} label={`Outputs of ${taskId}`} />;
}
