// The end of a task that holds others: its state, and that of what still ran in it.
// Source: kestra-flow §4.4, seen on Kestra 1.3.19 and 2.0.0 (`g31`, `x-parallel-nested-fail` in the recorded runs).
import { formatInstant } from '../../contract/instant.ts';
import type { TaskRun } from '../../contract/model.ts';
import { isTerminated, type StateName, withState } from '../../contract/state.ts';
import { allowedState } from '../../plugin/allowed-state.ts';
import type { NextMove } from '../next-taskruns.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';

/** Ends a task that holds others. What still runs in it ends in the same state, as in Kestra. */
export function closeTask(
  move: Extract<NextMove, { type: 'close' }>,
  state: RunState,
  { clock }: Pick<TaskEnvironment, 'clock'>,
): void {
  const { task, taskRun, says } = move;
  // Kestra counts the attempt that it has just closed.
  if (says !== undefined) state.log({ ...says, origin: { taskRun, attemptNumber: taskRun.attempts.length } });
  const date = formatInstant(clock.nowNanos());
  const final = allowedState(task, move.state);
  endRun(taskRun, final);
  stampBelow(taskRun);

  function stampBelow(parent: TaskRun): void {
    for (const run of state.tree.runsBelow(parent.id).all()) {
      if (!isTerminated(run.state.current)) endRun(run, final);
      stampBelow(run);
    }
  }

  function endRun(run: TaskRun, end: StateName): void {
    const attempts = run.attempts.map((each) => ({ ...each, state: withState(each.state, end, date) }));
    state.putTaskRun({ ...run, attempts, state: withState(run.state, end, date) });
  }
}
