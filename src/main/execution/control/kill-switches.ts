// How somebody outside reaches the executions of this process, to end them: those that run, those that wait to, and
// all that their tasks have started. It is no record, and ends nothing itself.
// Source: `isOnKillCascade` of Kestra, which its button sets.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';

/** Whether an execution is to end. No `AbortSignal`: one costs as much as a tenth of a webhook, and hardly any rises. */
export interface Killed {
  isRaised(): boolean;
  /** Calls this once it is raised; never where it is already. */
  onRaise(hear: () => void): void;
  /** Is not to be called any more. */
  offRaise(hear: () => void): void;
}

/** The switch of one execution. */
export interface KillSwitch {
  readonly killed: Killed;
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
  isKilled: boolean;
  /** Who hears of it. */
  readonly hearers: (() => void)[];
  /** Ids of the executions that its tasks have started and that have not ended; made for the first of them. */
  below?: Set<string>;
  /** Whether whatever it starts ends at once. */
  endsBelow: boolean;
}

/** Begins with none. */
export function createKillSwitches(): KillSwitches {
  const entries = new Map<string, Entry>();
  const killBelow = (entry: Entry): void => {
    entry.endsBelow = true;
    for (const id of entry.below ?? []) kill(id);
  };
  // The parent comes first, so that no task of it starts another one meanwhile.
  const kill = (id: string): boolean => {
    const entry = entries.get(id);
    if (entry === undefined) return false;
    raise(entry);
    killBelow(entry);
    return true;
  };
  return {
    has: (id) => entries.has(id),
    add({ id, startedBy }) {
      const entry: Entry = { isKilled: false, hearers: [], endsBelow: false };
      const above = entries.get(startedBy?.executionId ?? '');
      entries.set(id, entry);
      if (above !== undefined) (above.below ??= new Set()).add(id);
      if (above?.endsBelow === true) kill(id);
      return {
        killed: killedOf(entry),
        killBelow: () => killBelow(entry),
        forget() {
          entries.delete(id);
          // A map that grows or shrinks leaves its old table behind, which holds all it held until the next full
          // collection, and each of those who hear holds the whole state of a run.
          entry.hearers.length = 0;
          above?.below?.delete(id);
        },
      };
    },
    kill(id) {
      if (kill(id)) return ok(undefined);
      return fail(createError('EXECUTION_ENDED', `Cannot kill execution "${id}": it does not run`));
    },
  };
}

function killedOf(entry: Entry): Killed {
  return {
    isRaised: () => entry.isKilled,
    onRaise: (hear) => entry.hearers.push(hear),
    offRaise(hear) {
      const at = entry.hearers.indexOf(hear);
      if (at >= 0) entry.hearers.splice(at, 1);
    },
  };
}

/** Raises it once. Who begins to listen meanwhile asks first. */
function raise(entry: Entry): void {
  if (entry.isKilled) return;
  entry.isKilled = true;
  for (const hear of entry.hearers.splice(0)) hear();
}
