// Taskruns → rows of a chart: in the order in which they began, children under their parents, attempts under a
// taskrun that had several. Lengths are shares of the whole execution.
import type { Execution, TaskRun } from '../../main/contract/model.ts';
import { isTerminated, type State, type StateName } from '../../main/contract/state.ts';
import { millisecondsBetween } from '../format/time.ts';
import { markOf, type TaskMark } from './task-mark.ts';

/** One row. Shares are from 0 to 1. */
export interface GanttRow {
  readonly id: string;
  readonly name: string;
  /** The value of a loop's iteration, or how many attempts there were. */
  readonly aside?: string;
  readonly depth: number;
  /** What marks a taskrun whose task was not executed. */
  readonly mark?: TaskMark;
  readonly state: StateName;
  /** Where it was created, where it began to run, where it ended. */
  readonly createdAt: number;
  readonly runAt: number;
  readonly endAt: number;
  /** Absent while it runs. */
  readonly tookMs?: number;
  /** The taskrun that it belongs to. */
  readonly taskrunId: string;
}

/** The chart. */
export interface Gantt {
  /** The whole execution, above its taskruns. */
  readonly whole: Pick<GanttRow, 'name' | 'state' | 'tookMs'>;
  readonly rows: readonly GanttRow[];
  readonly totalMs: number;
}

/** Lays out the chart; `nowMs` ends what still runs. */
export function layOutGantt({ flowId, state, taskRunList }: Execution, nowMs: number): Gantt {
  const begin = state.histories[0]?.date ?? '';
  const ends = [state, ...taskRunList.map((taskrun) => taskrun.state)].map((one) => endMsOf(one, { begin, nowMs }));
  const totalMs = Math.max(...ends, 1);
  const children = byParent(taskRunList);
  const scale = { begin, nowMs, totalMs };
  const rowsBelow = (id: string | undefined, depth: number): readonly GanttRow[] =>
    (children.get(id) ?? []).flatMap((taskrun) => [
      ...rowsOf(taskrun, { depth, scale }),
      ...rowsBelow(taskrun.id, depth + 1),
    ]);
  const { tookMs } = timesOf(state, scale);
  const whole = { name: flowId, state: state.current, ...(tookMs === undefined ? {} : { tookMs }) };
  return { whole, rows: rowsBelow(undefined, 1), totalMs };
}

/** The taskruns below each; those whose parent is not on record stand at the top, under `undefined`. */
function byParent(taskRunList: readonly TaskRun[]): ReadonlyMap<string | undefined, readonly TaskRun[]> {
  const ids = new Set(taskRunList.map(({ id }) => id));
  const children = new Map<string | undefined, TaskRun[]>();
  for (const taskrun of taskRunList) {
    const { parentTaskRunId } = taskrun;
    const parentId = parentTaskRunId !== undefined && ids.has(parentTaskRunId) ? parentTaskRunId : undefined;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [taskrun]);
    else siblings.push(taskrun);
  }
  return children;
}

interface Scale {
  readonly begin: string;
  readonly nowMs: number;
  readonly totalMs: number;
}

/** One row, and one more for each attempt where there were several: which of them took long is what is asked then. */
function rowsOf(
  taskrun: TaskRun,
  { depth, scale }: { readonly depth: number; readonly scale: Scale },
): readonly GanttRow[] {
  const { id, taskId, value, attempts, state } = taskrun;
  const mark = markOf(taskrun);
  const aside = value ?? (attempts.length > 1 ? `${attempts.length} attempts` : undefined);
  const row = {
    id,
    name: taskId,
    depth,
    ...(mark === undefined ? {} : { mark }),
    taskrunId: id,
    ...timesOf(state, scale),
    ...(aside === undefined ? {} : { aside }),
  };
  if (attempts.length < 2) return [row];
  const tries = attempts.map((attempt, index) => ({
    id: `${id}/${index}`,
    name: `attempt ${index + 1}`,
    depth: depth + 1,
    taskrunId: id,
    ...timesOf(attempt.state, scale),
  }));
  return [row, ...tries];
}

/** Clamped to the chart: a clock that was set back must not draw outside of it. */
function timesOf(state: State, scale: Scale) {
  const { totalMs, begin } = scale;
  const [created] = state.histories;
  const running = state.histories.find((change) => change.state === 'RUNNING');
  const endMs = endMsOf(state, scale);
  const share = (date: string | undefined): number =>
    Math.min(Math.max((date === undefined ? 0 : millisecondsBetween(begin, date)) / totalMs, 0), 1);
  const createdAt = share(created?.date);
  const took =
    created === undefined || !isTerminated(state.current)
      ? {}
      : { tookMs: endMs - millisecondsBetween(begin, created.date) };
  return {
    state: state.current,
    createdAt,
    runAt: share(running?.date ?? created?.date),
    endAt: Math.max(endMs / totalMs, createdAt),
    ...took,
  };
}

/** Milliseconds from the beginning of the execution to the end of a state. */
function endMsOf(state: State, { begin, nowMs }: Omit<Scale, 'totalMs'>): number {
  const last = state.histories.at(-1);
  if (last === undefined) return 0;
  return isTerminated(state.current) ? millisecondsBetween(begin, last.date) : Math.max(nowMs - Date.parse(begin), 0);
}
