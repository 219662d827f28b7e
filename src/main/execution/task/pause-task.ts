// A task that waits until it is resumed or its time is over: it is PAUSED, and its execution with it. Which tasks
// of the process wait is told by `paused-tasks.ts`.
// Source: `ExecutionService.markAs` of Kestra, seen on 1.3.19 and 2.0.0 (`pause-*`, `g40-*` in the recorded runs).
import { ok } from '../../contract/errors.ts';
import { formatInstant, parseInstant } from '../../contract/instant.ts';
import type { TaskRun } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import { isTerminated, type StateName, withState } from '../../contract/state.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { PauseProgress } from '../../plugin/plugin.ts';
import type { StopSource } from '../control/task-stops.ts';
import { resumedOutputs } from './pause-outputs.ts';
import type { PausedTasks } from './paused-tasks.ts';
import { type AskingPause, readResumeInputs, summarizePause } from '../input/resume-inputs.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { parentsOf } from '../variable/taskrun-tree.ts';

/** The execution of a task that waits. */
export interface PausePlace {
  readonly state: RunState;
  readonly stop: StopSource;
  readonly pausedTasks: PausedTasks;
}

type PauseEnvironment = Pick<TaskEnvironment, 'clock' | 'ports'> & AskingPause['environment'];

/** Pauses the task. Settles once it was resumed, its time is over, or its execution has ended without it. */
export function pauseTask(
  taskRun: TaskRun,
  { ends }: Pick<PauseProgress, 'ends'>,
  { place, environment }: { readonly place: PausePlace; readonly environment: PauseEnvironment },
): Promise<void> {
  const { state } = place;
  const nowNanos = environment.clock.nowNanos();
  const pauseEnds =
    ends === undefined ? {} : { pauseEnds: { date: formatInstant(nowNanos + ends.afterNanos), state: ends.state } };
  state.putTaskRun({ ...taskRun, state: withState(taskRun.state, 'PAUSED', formatInstant(nowNanos)), ...pauseEnds });
  if (state.head().state.current === 'RUNNING') state.setState('PAUSED');
  return wait(taskRun.id, place, environment);
}

/** Waits for the tasks that waited when the program stopped; what was due meanwhile ends at once. */
export function reopenPaused(place: PausePlace, environment: PauseEnvironment): readonly Promise<void>[] {
  const paused = place.state.execution().taskRunList.filter((run) => run.state.current === 'PAUSED');
  return paused.filter((run) => run.repeatsAt === undefined).map(({ id }) => wait(id, place, environment));
}

async function wait(
  id: string,
  { state, stop, pausedTasks }: PausePlace,
  environment: PauseEnvironment,
): Promise<void> {
  const { clock, ports } = environment;
  const over = new AbortController();
  const asked = (): AskingPause => ({ taskId: state.tree.find(id)?.taskId ?? '', state, environment });
  const either = AbortSignal.any([stop.signal(), over.signal]);
  const remove = pausedTasks.add({
    executionId: state.head().id,
    summary: () => summarizePause(asked()),
    leave: () => over.abort(),
    resume(inputs) {
      const given = readResumeInputs(inputs, asked());
      if (!given.ok) return given;
      endPause({ id, to: 'SUCCESS', onResume: given.value }, { state, environment });
      over.abort();
      return ok(undefined);
    },
  });
  const ends = state.tree.find(id)?.pauseEnds;
  if (ends === undefined) await raised(either);
  else await ports.timer.wait(Math.max(0, Number(parseInstant(ends.date) - clock.nowNanos()) / 1e6), either);
  remove();
  if (ends !== undefined && !either.aborted) endPause({ id, to: ends.state }, { state, environment });
}

/** How a pause ended. */
interface PauseEnd {
  readonly id: string;
  readonly to: StateName;
  readonly onResume?: JsonMap | undefined;
}

function endPause(
  { id, to, onResume }: PauseEnd,
  { state, environment }: { readonly state: RunState; readonly environment: Pick<TaskEnvironment, 'clock'> },
): void {
  const paused = state.tree.find(id);
  // A failure beside it may have ended it meanwhile.
  if (paused?.state.current !== 'PAUSED') return;
  const { pauseEnds: _, ...taskRun } = paused;
  const date = formatInstant(environment.clock.nowNanos());
  const outputs = resumedOutputs({ on: date, to, onResume });
  const lists = state.findTask(taskRun.taskId)?.lists;
  const holdsTasks = (lists?.get('tasks') ?? []).length + (lists?.get('finally') ?? []).length > 0;
  const next = holdsTasks && (to === 'SUCCESS' || to === 'WARNING') ? 'RUNNING' : to;
  const attempts = taskRun.attempts.map((each) => ({ ...each, state: withState(each.state, next, date) }));
  const ended = { ...taskRun, attempts, state: withState(taskRun.state, next, date), outputs: printJson(outputs) };
  state.putTaskRun(ended, outputs);
  resumeExecution(ended, { state, date });
}

/** The execution goes on once no task of it waits any more, and ends at once where the pause was to cancel it. */
function resumeExecution(ended: TaskRun, { state, date }: { readonly state: RunState; readonly date: string }): void {
  if (state.head().state.current !== 'PAUSED') return;
  if (state.execution().taskRunList.some((run) => run.state.current === 'PAUSED')) return;
  if (ended.state.current !== 'CANCELLED') {
    state.setState('RESTARTED');
    return state.setState('RUNNING');
  }
  for (const parent of parentsOf(ended, state.tree)) {
    if (isTerminated(parent.state.current)) continue;
    const attempts = parent.attempts.map((each) => ({ ...each, state: withState(each.state, 'CANCELLED', date) }));
    state.putTaskRun({ ...parent, attempts, state: withState(parent.state, 'CANCELLED', date) });
  }
  state.setState('CANCELLED');
}

function raised(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
