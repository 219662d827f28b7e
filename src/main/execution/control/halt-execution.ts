// Ends an execution from outside of its tasks: what still runs is KILLED, and the execution has its final state.
// Source: `ExecutionService.markAs` of Kestra, seen on 1.3.19 and 2.0.0 (`sla-*`, `pause-kill` in the recorded runs).
import { type Clock, formatInstant } from '../../contract/instant.ts';
import type { TaskRun } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import { isTerminated, type StateName, withState } from '../../contract/state.ts';
import { resumedOutputs } from '../task/pause-outputs.ts';
import type { RunState } from '../run-state.ts';

/** Ends it. Where nothing runs, the last taskrun takes the final state, as in Kestra. */
export function haltExecution(state: RunState, final: StateName, clock: Clock): void {
  const date = formatInstant(clock.nowNanos());
  const last = state.execution().taskRunList.at(-1);
  if (killOpen(state, date) === 0 && last !== undefined) {
    state.putTaskRun({ ...last, state: withState(last.state, final, date) });
  }
  state.setState(final);
}

/** Ends it because somebody wants it to end (`pause-kill` in the recorded runs). */
export function killExecution(state: RunState, clock: Clock): void {
  const date = formatInstant(clock.nowNanos());
  if (state.head().state.current === 'PAUSED') state.setState('RESTARTED');
  state.setState('KILLING');
  for (const run of state.execution().taskRunList.filter((each) => each.state.current === 'PAUSED')) {
    const outputs = resumedOutputs({ on: date, to: 'KILLING' });
    state.putTaskRun({ ...run, outputs: printJson(outputs) }, outputs);
  }
  killOpen(state, date);
  state.setState('KILLED');
}

/**
 * Ends an execution of which nothing runs and nothing is next: a fault of ours or of the record, which must not keep
 * it for ever. @returns whether it had not ended
 */
export function endStuck(state: RunState, { clock }: { readonly clock: Clock }): boolean {
  if (isTerminated(state.head().state.current)) return false;
  state.log({ level: 'ERROR', message: 'Cannot go on: no task runs, and none is next' });
  haltExecution(state, 'FAILED', clock);
  return true;
}

/** @returns how many there were */
function killOpen(state: RunState, date: string): number {
  const open = state.execution().taskRunList.filter((run) => !isTerminated(run.state.current));
  for (const run of open) state.putTaskRun(killed(run, date));
  return open.length;
}

function killed(run: TaskRun, date: string): TaskRun {
  const attempts = run.attempts.map((each) =>
    isTerminated(each.state.current) ? each : { ...each, state: withState(each.state, 'KILLED', date) },
  );
  return { ...run, attempts, outputs: run.outputs ?? '{}', state: withState(run.state, 'KILLED', date) };
}
