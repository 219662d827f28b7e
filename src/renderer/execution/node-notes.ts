// Taskruns → what stands on each task of a graph: its state, with all turns of a loop counted, and the taskrun that it
// leads to. It knows no graph.
import type { TaskRun } from '../../main/contract/model.ts';
import { isTerminated, type StateName } from '../../main/contract/state.ts';
import { groupBy } from '../flow/group-by.ts';
import { markOf } from './task-mark.ts';

/** What is told of a task. */
export interface NodeNote {
  /** The state that matters most among its taskruns; absent where it has none. */
  readonly state?: StateName;
  /** `SUCCESS`, `12 × SUCCESS, 1 × FAILED`, with `stub` or `emulated` where nothing was executed. */
  readonly text: string;
  /** The first taskrun in that state. */
  readonly taskrunId?: string;
}

/** Gravest first; what still runs goes before all. */
const gravity: readonly StateName[] = ['FAILED', 'KILLED', 'WARNING', 'CANCELLED', 'SKIPPED', 'RETRIED', 'SUCCESS'];

/** The notes by the id of the task; what has not run has none. */
export function toNodeNotes(taskruns: readonly TaskRun[]): ReadonlyMap<string, NodeNote> {
  const byTask = groupBy(taskruns, ({ taskId }) => taskId);
  return new Map([...byTask].map(([taskId, runs]) => [taskId, toNote(runs)]));
}

function toNote(runs: readonly TaskRun[]): NodeNote {
  const byState = groupBy(runs, ({ state }) => state.current);
  const states = [...byState].toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  const [first] = states;
  const [state, [run] = []] = first ?? [];
  // The most frequent first, as one counts; the icon tells the gravest.
  const counts = states
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name, { length }]) => (runs.length === 1 ? name : `${length} × ${name}`));
  const mark = run === undefined ? undefined : markOf(run);
  return {
    text: `${counts.join(', ')}${mark === undefined ? '' : ` · ${mark}`}`,
    ...(state === undefined ? {} : { state }),
    ...(run === undefined ? {} : { taskrunId: run.id }),
  };
}

/** 0 for what goes on. */
function rankOf(state: StateName): number {
  return isTerminated(state) ? gravity.indexOf(state) + 1 : 0;
}
