// Ends an execution from outside of its tasks: what still runs is KILLED, and the execution has its final state.
// Source: `ExecutionService.markAs` of Kestra, seen on 1.3.19 and 2.0.0 (`sla-*` in the recorded runs).
import { type Clock, formatInstant } from '../contract/instant.ts';
import type { TaskRun } from '../contract/model.ts';
import { isTerminated, type StateName, withState } from '../contract/state.ts';
import type { RunState } from './run-state.ts';

/** Ends it. Where nothing runs, the last taskrun takes the final state, as in Kestra. */
export function haltExecution(state: RunState, final: StateName, clock: Clock): void {
  const date = formatInstant(clock.nowNanos());
  const { taskRunList } = state.execution();
  const open = taskRunList.filter((run) => !isTerminated(run.state.current));
  for (const run of open) state.putTaskRun(killed(run, date));
  const last = taskRunList.at(-1);
  if (open.length === 0 && last !== undefined) {
    state.putTaskRun({ ...last, state: withState(last.state, final, date) });
  }
  state.setState(final);
}

function killed(run: TaskRun, date: string): TaskRun {
  const attempts = run.attempts.map((each) =>
    isTerminated(each.state.current) ? each : { ...each, state: withState(each.state, 'KILLED', date) },
  );
  return { ...run, attempts, outputs: run.outputs ?? '{}', state: withState(run.state, 'KILLED', date) };
}
