// What a taskrun is: its task, how it stands, of which type it is, how often it was tried, and why nothing was executed.
import type { TaskRun } from '../../../main/contract/model.ts';
import { NoteBlock } from '../../component/note-block.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import classes from './taskrun-head.module.css';
import { TaskChip } from './task-chip.tsx';

/** Draws the head; `type` is absent where it is not known. */
export function TaskRunHead({ taskRun, type }: { readonly taskRun: TaskRun; readonly type: string | undefined }) {
  const { taskId, attempts, value } = taskRun;
  const facts = [
    ...(type === undefined ? [] : [type]),
    ...(value === undefined ? [] : [`value ${value}`]),
    ...(attempts.length > 1 ? [`${attempts.length} attempts`] : []),
  ];
  return (
    <>
      <div className={classes.head}>
        <div className={classes.name}>
          <h2 className="mono break">{taskId}</h2>
          <StateBadge state={taskRun.state.current} />
          <TaskChip taskrun={taskRun} />
        </div>
        {facts.length === 0 ? null : <p className="meta text-2 break">{facts.join(' · ')}</p>}
      </div>
      {taskRun.isEmulated === true ? (
        <NoteBlock>
          Hookbench does not run tasks of this type: its properties were rendered and logged, nothing was executed.
        </NoteBlock>
      ) : null}
      {taskRun.isStubbed === true ? (
        <NoteBlock>
          A stub stood in for this task: its properties were rendered and logged, nothing was executed, and the outputs
          are those of the stub.
        </NoteBlock>
      ) : null}
    </>
  );
}
