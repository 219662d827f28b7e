// How many batches of a ForEachItem are in which state, and what they come to.
// Source: `ExecutableUtils.manageIterations` of Kestra, seen on 1.3.19 (`foreachitem` in the recorded runs).
import type { StateName } from '../../contract/state.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';

/** The counts of one ForEachItem. */
export interface BatchCounts {
  /** One that was CREATED runs. */
  begin(): void;
  /** One that ran has ended. */
  end(state: StateName): void;
  /** `iterations` by state, and `numberOfBatches`. */
  outputs(): JsonMap;
  /** What all come to once they have ended. */
  state(): StateName;
}

/** Begins with `count` batches that are CREATED. */
export function createBatchCounts(count: number): BatchCounts {
  const counts = new Map<StateName, number>([['CREATED', count]]);
  const move = (from: StateName, to: StateName): void => {
    counts.set(from, (counts.get(from) ?? 0) - 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  };
  return {
    begin: () => move('CREATED', 'RUNNING'),
    end: (state) => move('RUNNING', state),
    outputs() {
      const states = toHashOrder([...counts.keys()], hashText);
      const iterations = new Map(states.map((state) => [state, counts.get(state) ?? 0]));
      return new Map<string, JsonValue>([['iterations', iterations], ['numberOfBatches', count]]); // prettier-ignore
    },
    state: () => worstFirst.find((state) => counts.has(state)) ?? 'SUCCESS',
  };
}

const worstFirst: readonly StateName[] = ['FAILED', 'KILLED', 'WARNING'];
