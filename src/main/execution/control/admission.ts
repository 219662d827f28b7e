// From the call to the first move of an execution: it waits for its date, for the `concurrency` of its flow, and for
// room. One that is killed while it waits begins at once, beside all others: it only comes to its end then.
import { createError, type ErrorValue, fail, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';
import type { Journal } from '../../journal/journal.ts';
import type { ChildRun } from '../child/child-runner.ts';
import { createConcurrencyGate } from './concurrency-gate.ts';
import { createKillSwitches, type KillSwitch, type KillSwitches } from './kill-switches.ts';
import { queueExecution, refuseExecution } from './limit-concurrency.ts';
import { createRooms, type Rooms } from './rooms.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { atItsDate, msUntilDate } from '../child/scheduled-start.ts';

/** How many may run and wait. */
export interface AdmissionLimits {
  /** Read anew each time, for they may change while executions run. */
  readonly bounds: {
    /** How many executions run at once; others wait in the queue. */
    readonly runningMax: number;
    /** How many wait at most, for room or for their date; beyond it new webhooks are refused. */
    readonly queuedMax: number;
  };
  /** How many executions run at most that a task of another waits for; they stand beside those that run. */
  readonly awaitedMax: number;
}

/** An execution that may begin, and how it is ended from outside. */
export interface Admitted extends ChildRun, Pick<KillSwitch, 'killed' | 'killBelow'> {}

/** What letting in needs. */
export interface AdmissionOptions extends AdmissionLimits, Pick<TaskEnvironment, 'clock' | 'ports' | 'rendering'> {
  readonly journal: Pick<Journal, 'append'>;
  /** Runs one that was let in; it tells each time that it does nothing but wait for somebody. */
  readonly run: (entry: Admitted, onPaused: () => void) => Promise<Result<Execution>>;
}

/** Lets executions begin. */
export interface Admission {
  /** Whether one more would find room. */
  hasRoom(of: { readonly isAwaited: boolean }): boolean;
  /** Whether one more would begin at once, without waiting for room. */
  beginsNow(): boolean;
  /** Runs it once it may begin; a task that keeps its own room waits for an awaited one, which takes none. */
  enter(child: ChildRun, of: { readonly isAwaited: boolean }): Promise<Result<Execution>>;
  /** Kills one that runs or waits to, and what it has started. Answers EXECUTION_ENDED. */
  readonly kill: KillSwitches['kill'];
  /** Whether one runs or waits to, what follows its end included. */
  readonly has: KillSwitches['has'];
  /** Settles when nothing runs any more but what waits for somebody. */
  idle(): Promise<void>;
  /** Settles when nothing runs any more, nor waits to. */
  settled(): Promise<void>;
  /** Sends away all that have not begun; they stay in the journal as they are. */
  sendAway(): void;
}

/** One that has not begun, and whom its end is told. */
interface Waiting extends Admitted {
  readonly isAwaited: boolean;
  /** Whether the `concurrency` of its flow counts it. */
  readonly isCounted: boolean;
  readonly settle: (result: Result<Execution>) => void;
}

/** Begins with nobody. */
export function createAdmission(options: AdmissionOptions): Admission {
  const killSwitches = createKillSwitches();
  const { rooms, passGate, drain } = createPlaces(options);
  const dated = new Set<Promise<void>>();
  const away = new AbortController();

  async function passDate(waiting: Waiting): Promise<void> {
    const killed = new AbortController();
    waiting.killed.onRaise(() => killed.abort());
    const either = AbortSignal.any([killed.signal, away.signal]);
    if (waiting.killed.isRaised()) killed.abort();
    // A timer that cannot wait for so long ends early.
    for (let waitMs = msUntilDate(waiting.execution, options.clock); waitMs > 0 && !either.aborted;) {
      await options.ports.timer.wait(waitMs, either);
      waitMs = msUntilDate(waiting.execution, options.clock);
    }
    if (away.signal.aborted) return waiting.settle(fail(stopping(waiting.execution)));
    passGate({ ...waiting, execution: atItsDate(waiting.execution, options.clock) });
  }

  return {
    hasRoom: ({ isAwaited }) =>
      isAwaited
        ? rooms.awaitedCount() < options.awaitedMax
        : rooms.hasRoom() || rooms.queuedCount() + dated.size < options.bounds.queuedMax,
    beginsNow: () => rooms.hasRoom(),
    enter: (child, { isAwaited }) =>
      new Promise((settle) => {
        const { killed, killBelow, forget } = killSwitches.add(child.execution);
        const end = (result: Result<Execution>): void => {
          forget();
          settle(result);
        };
        const waiting: Waiting = { ...child, killed, killBelow, isAwaited, isCounted: false, settle: end };
        if (msUntilDate(child.execution, options.clock) <= 0) return passGate(waiting);
        const passed = passDate(waiting).finally(() => dated.delete(passed));
        dated.add(passed);
      }),
    kill: (id) => killSwitches.kill(id),
    has: (id) => killSwitches.has(id),
    idle: () => rooms.idle(),
    async settled() {
      do {
        await Promise.all(dated);
        await rooms.settled();
      } while (dated.size > 0);
    },
    sendAway() {
      away.abort();
      for (const { execution, settle } of drain()) settle(fail(stopping(execution)));
    },
  };
}

/** Where those wait whose date has come. */
interface Places {
  readonly rooms: Rooms<Waiting>;
  readonly passGate: (waiting: Waiting) => void;
  /** Sends away all who wait. */
  readonly drain: () => readonly Waiting[];
}

function createPlaces(options: AdmissionOptions): Places {
  const gate = createConcurrencyGate<Waiting>();
  const rooms = createRooms<Waiting, Result<Execution>>({
    bounds: options.bounds,
    run: options.run,
    onEnd(waiting, result) {
      waiting.settle(result);
      const next = waiting.isCounted ? gate.leave(waiting.flow) : undefined;
      if (next !== undefined) takeRoom({ ...next, isCounted: true });
    },
  });

  function takeRoom(waiting: Waiting): void {
    if (waiting.isAwaited || waiting.killed.isRaised()) return rooms.enterAwaited(waiting);
    const isQueued = !rooms.hasRoom();
    rooms.enter(waiting);
    if (isQueued) onceKilled(waiting, () => rooms.takeOut(waiting));
  }

  /** One that waits leaves its place when it is killed. */
  function onceKilled(waiting: Waiting, takeOut: () => boolean): void {
    const leave = (): void => {
      if (takeOut()) rooms.enterAwaited(waiting);
    };
    waiting.killed.onRaise(leave);
  }

  function wait(waiting: Waiting): Waiting {
    const execution = queueExecution(waiting.execution, options);
    void options.journal.append([{ type: 'execution', execution }]);
    const queued = { ...waiting, execution };
    onceKilled(queued, () => gate.takeOut(queued));
    return queued;
  }

  return {
    rooms,
    passGate(waiting) {
      if (waiting.killed.isRaised()) return rooms.enterAwaited(waiting);
      const verdict = gate.enter(waiting.flow, () => wait(waiting));
      // A flow without a limit counts nobody.
      if (verdict === 'begins')
        takeRoom(waiting.flow.concurrency === undefined ? waiting : { ...waiting, isCounted: true });
      else if (verdict === 'refused') void refuseExecution(waiting, options).then(waiting.settle);
    },
    drain: () => [...rooms.takeQueued(), ...gate.drain()],
  };
}

/** What is not run any more stays in the journal as it is, and is resumed at the next start. */
export function stopping(execution: Pick<Execution, 'id'>): ErrorValue {
  return createError('SERVER_STOPPING', `Cannot run execution ${execution.id}: the program is stopping`);
}
