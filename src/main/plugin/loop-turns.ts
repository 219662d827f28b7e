// The turns of a Loop as they begin and end: which is next, what the Loop gives meanwhile, and how it ends. It starts
// nothing itself. Source: `LoopExecutionEventMessageHandler` of Kestra, seen on 2.0.0 (`loop2-fail*` in the recorded runs).
import type { StateName } from '../contract/state.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';

/** What a Loop has to know. */
export interface LoopRules {
  /** How many turns there are. */
  readonly count: number;
  /** How many may run at once; 0 is all. */
  readonly concurrent: number;
  /** Whether a turn that failed ends the Loop. */
  readonly isTransmitted: boolean;
}

/** How far a Loop is. */
export interface LoopTurns {
  /** Whether one more may begin now. */
  mayBegin(): boolean;
  /** Index of the next. */
  next(): number;
  begin(): void;
  /** @returns whether its failure is one of the Loop */
  end(state: StateName): boolean;
  runningCount(): number;
  /** How it ends once none runs, and the states that it has passed through. */
  outcome(): { readonly state: StateName; readonly passes: readonly StateName[] };
  /** Its outputs but for those that turns give, in the order in which Kestra prints them. */
  outputs(): JsonMap;
}

/** How many turns run at once at most, however many the flow allows: each is an execution in memory. */
const runningMax = 64;

/** Begins with none. */
export function createLoopTurns({ count, concurrent, isTransmitted }: LoopRules): LoopTurns {
  const ended = new Map<string, JsonValue>();
  const allowed = Math.min(concurrent === 0 ? count : concurrent, count);
  let begun = 0;
  let endedCount = 0;
  let failed: StateName | undefined;
  let isLastFailed = false;
  return {
    mayBegin: () => failed === undefined && begun < count && begun - endedCount < Math.min(allowed, runningMax),
    next: () => begun,
    begin() {
      begun++;
    },
    end(state) {
      endedCount++;
      const before = ended.get(state);
      ended.set(state, typeof before === 'number' ? before + 1 : 1);
      isLastFailed = isTransmitted && failures.has(state);
      if (isLastFailed) failed = state;
      return isLastFailed;
    },
    runningCount: () => begun - endedCount,
    outcome() {
      if (failed === undefined) return { state: 'SUCCESS', passes: [] };
      // Each end is taken for that of the whole: a success that comes last takes a failure back.
      const isTakenBack = !isLastFailed && endedCount === count;
      const state = failed === 'FAILED' ? failed : 'SUCCESS';
      return isTakenBack ? { state: 'SUCCESS', passes: [state] } : { state, passes: [] };
    },
    outputs: () =>
      new Map<string, JsonValue>([
        ['terminatedIterations', new Map(ended)],
        ['iterationCount', count],
        // Kestra counts the first ones before any of them begins.
        ['runningIterations', begun === 0 ? allowed : begun - endedCount],
      ]),
  };
}

const failures: ReadonlySet<StateName> = new Set<StateName>(['FAILED', 'KILLED']);
