// How somebody outside reaches the executions of this process, to end them: those that run, those that wait to, and
// all that their tasks have started. It is no record, and ends nothing itself.
// Source: `isOnKillCascade` of Kestra, which its button sets.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';

/** The switch of one execution. */
export interface KillSwitch {
  /** Rises when the execution is to end. */
  readonly killed: AbortSignal;
  /** Ends what its tasks have started, and what they start from now on. */
  readonly killBelow: () => void;
  /** The execution has ended. */
  readonly forget: () => void;
}

/** The executions that can be killed. */
export interface KillSwitches {
  /** Adds an execution. Where the one that started it is killed already, it is killed at once. */
  add(execution: Pick<Execution, 'id' | 'startedBy'>): KillSwitch;
  /** Kills it, and then all that it has started. Answers EXECUTION_ENDED where it neither runs nor waits to. */
  kill(executionId: string): Result<void>;
  /** Whether it runs or waits to, what follows its end included. */
  has(executionId: string): boolean;
}

interface Entry {
  readonly controller: AbortController;
  /** Ids of the executions that its tasks have started and that have not ended. */
  readonly below: Set<string>;
  /** Whether whatever it starts ends at once. */
  endsBelow: boolean;
}

/** Begins with none. */
export function createKillSwitches(): KillSwitches {
  const entries = new Map<string, Entry>();
  const killBelow = (entry: Entry): void => {
    entry.endsBelow = true;
    for (const id of entry.below) kill(id);
  };
  // The parent comes first, so that no task of it starts another one meanwhile.
  const kill = (id: string): boolean => {
    const entry = entries.get(id);
    if (entry === undefined) return false;
    entry.controller.abort();
    killBelow(entry);
    return true;
  };
  return {
    has: (id) => entries.has(id),
    add({ id, startedBy }) {
      const entry: Entry = { controller: new AbortController(), below: new Set(), endsBelow: false };
      const above = entries.get(startedBy?.executionId ?? '');
      entries.set(id, entry);
      above?.below.add(id);
      if (above?.endsBelow === true) kill(id);
      return {
        killed: entry.controller.signal,
        killBelow: () => killBelow(entry),
        forget() {
          entries.delete(id);
          above?.below.delete(id);
        },
      };
    },
    kill(id) {
      if (kill(id)) return ok(undefined);
      return fail(createError('EXECUTION_ENDED', `Cannot kill execution "${id}": it does not run`));
    },
  };
}
