// The recorder's names for executions in texts, and the turns of loops as it wrote them down beside a run.
import type { Execution, Label } from '../../src/main/contract/model.ts';
import type { State } from '../../src/main/contract/state.ts';

/** Replaces ids of executions: `<exec>` the first, `<loop:task:index>` a turn, `<exec:N>` others as they come up. */
export function createExecutionNames(
  first: Pick<Execution, 'id'>,
  executions: readonly Execution[],
): (text: string) => string {
  const names = new Map(
    executions.flatMap(({ id, loopRun }) => (loopRun === undefined ? [] : [[id, turnName(loopRun)]])),
  );
  names.set(first.id, '<exec>');
  const others = executions.filter(({ id }) => !names.has(id));
  let count = 0;
  return (text) => {
    const found = others.filter(({ id }) => text.includes(id) && !names.has(id));
    for (const { id } of found.toSorted((a, b) => text.indexOf(a.id) - text.indexOf(b.id))) {
      names.set(id, `<exec:${++count}>`);
    }
    return [...names].reduce((named, [id, name]) => named.replaceAll(id, name), text);
  };
}

function turnName({ taskId, index }: { readonly taskId: string; readonly index: number }): string {
  return `<loop:${taskId}:${index}>`;
}

/** A turn, but for its logs, which a run does not hand out. */
export interface ComparedTurn {
  readonly state: string;
  readonly stateHistory: readonly string[];
  readonly taskruns: unknown;
  readonly variables: unknown;
  readonly outputs: unknown;
  readonly kind: unknown;
  readonly loopRun: unknown;
}

/** The recorded turns, in any order. */
export function recordedTurns(turns: unknown): readonly string[] {
  // The recorder wrote them; what is missing in one stays undefined.
  const list = (Array.isArray(turns) ? turns : []) as readonly ComparedTurn[];
  return list.map(({ state, stateHistory, taskruns, variables, outputs, kind, loopRun }) =>
    printTurn({ state, stateHistory, taskruns, variables, outputs, kind, loopRun }),
  );
}

/** The turns among the executions that a run has started. */
export function turnsOf(
  executions: readonly Execution[],
  toTaskRuns: (execution: Execution) => unknown,
): readonly string[] {
  return executions
    .filter(({ kind }) => kind === 'LOOP')
    .map((turn) =>
      printTurn({
        state: turn.state.current,
        stateHistory: historyOf(turn.state),
        taskruns: toTaskRuns(turn),
        variables: turn.variables === undefined ? null : JSON.parse(turn.variables),
        outputs: turn.outputs ?? null,
        kind: turn.kind,
        loopRun: turn.loopRun,
      }),
    );
}

/** The recorded executions that took the place of a first one; the recorder wrote that down among them. */
export function recordedReplays(related: unknown): { readonly replays?: readonly unknown[] } {
  // The recorder wrote them; what is missing in one stays undefined.
  const list = (Array.isArray(related) ? related : []) as readonly (ComparedTurn & { labels: readonly Label[] })[];
  const replays = list.filter(({ labels }) => labels.some(({ key }) => key === 'system.replay'));
  return joinReplays(replays.map(({ state, stateHistory, taskruns, labels }) => ({ state, stateHistory, taskruns, labels }))); // prettier-ignore
}

/** Those among the executions of a run. */
export function replaysOf(
  executions: readonly Execution[],
  {
    toTaskRuns,
    named,
  }: { readonly toTaskRuns: (execution: Execution) => unknown; readonly named: (text: string) => string },
): { readonly replays?: readonly unknown[] } {
  const replays = executions.filter(({ metadata }) => metadata !== undefined);
  return joinReplays(
    replays.map((replay) => ({
      state: replay.state.current,
      stateHistory: historyOf(replay.state),
      taskruns: toTaskRuns(replay),
      labels: replay.labels.map(({ key, value }) => ({ key, value: named(value) })),
    })),
  );
}

function joinReplays(replays: readonly unknown[]): { readonly replays?: readonly unknown[] } {
  return replays.length === 0 ? {} : { replays };
}

/** The states one after the other. */
export function historyOf(state: State): readonly string[] {
  return state.histories.map(({ state: each }) => each);
}

function printTurn(turn: ComparedTurn): string {
  return JSON.stringify(sorted(turn));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
