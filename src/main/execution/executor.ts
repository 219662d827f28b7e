// Runs executions: takes them from a bounded queue, asks `next-taskruns.ts` for each move, carries it out,
// and tells the journal what changed. It never asks what type a task has.
import { assertNever, createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import { isTerminated } from '../contract/state.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { ChildRun, ChildRunner } from './child-runs.ts';
import { type NextMove, nextTaskruns, type Progress } from './next-taskruns.ts';
import { askTask } from './ask-task.ts';
import { killExecution } from './halt-execution.ts';
import { createKillSwitches, type KillSwitches } from './kill-switches.ts';
import { createConcurrencyGate } from './concurrency-gate.ts';
import { queueExecution, refuseExecution } from './limit-concurrency.ts';
import { endExecution } from './end-execution.ts';
import { watchSla } from './watch-sla.ts';
import { openExecutables } from './open-executables.ts';
import { openExecution, type OpenEnvironment } from './open-execution.ts';
import { reopenPaused } from './pause-task.ts';
import { createPausedTasks, type PausedTasks } from './paused-tasks.ts';
import { repeatPaused } from './repeat-task.ts';
import { createRooms } from './rooms.ts';
import { createRunState, type RunState } from './run-state.ts';
import { closeTask } from './close-task.ts';
import { finishTask } from './finish-task.ts';
import { waitAndCommit } from './live-log.ts';
import { resumeRetry, runTask, type TaskEnvironment, type TaskStart } from './run-task.ts';
import { parentsOf } from './taskrun-tree.ts';

/** What the executor needs. */
export interface ExecutorOptions extends TaskEnvironment, Pick<OpenEnvironment, 'logsOf'> {
  readonly journal: Pick<Journal, 'append'>;
  /** How many executions run at once; others wait in the queue. */
  readonly runningMax: number;
  /** How many wait at most; beyond it new webhooks are refused. */
  readonly queuedMax: number;
  /** How many taskruns of one execution may follow each other before others get their turn. */
  readonly taskrunsPerTurn: number;
  /** What starting executions needs beyond the executor itself; absent where tasks start none. */
  readonly children?: Pick<ChildRunner, 'findFlow' | 'find' | 'depthMax'>;
  /** How many executions run at most that a task of another waits for; they stand beside those that run. */
  readonly awaitedMax: number;
}

/** Runs executions. */
export interface Executor {
  /** Whether one more would find room. */
  hasRoom(): boolean;
  /**
   * Runs a committed execution to its end, tasks after it included.
   * @returns the execution once its end is on disk, or STORAGE_FAILED, SERVER_STOPPING
   */
  run(flow: FlowDefinition, execution: Execution): Promise<Result<Execution>>;
  /**
   * Resumes the first task of an execution that waits for it, with inputs as texts or what JSON holds. Answers
   * EXECUTION_NOT_PAUSED, INPUTS_INVALID, EXPRESSION_FAILED.
   */
  readonly resume: PausedTasks['resume'];
  /** What that task asks for. Answers EXECUTION_NOT_PAUSED. */
  readonly findPaused: PausedTasks['find'];
  /** Ends an execution that runs, as KILLED; what follows its end still runs. Answers EXECUTION_ENDED. */
  readonly kill: KillSwitches['kill'];
  /** Settles when nothing runs any more, nor waits to. */
  settled(): Promise<void>;
  /** Lets what runs come to its end for at most `graceMs`, then stops it; what was queued stays as it is. */
  close(graceMs: number): Promise<void>;
}

/** An execution that has no room yet, and whom its end is told. */
interface Waiting extends ChildRun {
  readonly settle: (result: Result<Execution>) => void;
}

/** Makes an executor. */
export function createExecutor(options: ExecutorOptions): Executor {
  const gate = createConcurrencyGate<{ readonly waiting: Waiting; readonly begins: (waiting: Waiting) => void }>();
  const pausedTasks = createPausedTasks();
  const killSwitches = createKillSwitches();
  const stop = new AbortController();
  const rooms = createRooms<Waiting, Result<Execution>>({
    runningMax: options.runningMax,
    run: (waiting, onPaused) =>
      drive(waiting, { options, runner, pausedTasks, killSwitches, onPaused, signal: stop.signal }).catch(
        (thrown: unknown) => giveUp(waiting, thrown, options),
      ),
    onEnd(waiting, result) {
      waiting.settle(result);
      const allowed = gate.leave(waiting.flow);
      if (allowed !== undefined) allowed.begins(allowed.waiting);
    },
  });
  const hasRoom = ({ isAwaited } = { isAwaited: false }): boolean =>
    isAwaited ? rooms.awaitedCount < options.awaitedMax : rooms.hasRoom || rooms.queuedCount < options.queuedMax;
  const enter = (child: ChildRun, begins: (waiting: Waiting) => void): Promise<Result<Execution>> =>
    new Promise((settle) => {
      if (stop.signal.aborted) return settle(fail(stopping(child.execution)));
      const waiting: Waiting = { ...child, settle };
      const verdict = gate.enter(child.flow, () => {
        const execution = queueExecution(child.execution, options);
        void options.journal.append([{ type: 'execution', execution }]);
        return { waiting: { ...waiting, execution }, begins };
      });
      if (verdict === 'begins') begins(waiting);
      else if (verdict === 'refused') void refuseExecution(child, options).then(settle);
    });
  const run = (child: ChildRun): Promise<Result<Execution>> => enter(child, (waiting) => rooms.enter(waiting));
  const runAwaited = (child: ChildRun): Promise<Result<Execution>> =>
    enter(child, (waiting) => rooms.enterAwaited(waiting));
  const append: Journal['append'] = (changes) => options.journal.append(changes);
  const runner = options.children === undefined ? undefined : { ...options.children, append, run, runAwaited, hasRoom };

  return {
    hasRoom: () => hasRoom(),
    run: (flow, execution) => run({ flow, execution }),
    resume: (id, inputs) => pausedTasks.resume(id, inputs),
    findPaused: (id) => pausedTasks.find(id),
    kill: (id) => killSwitches.kill(id),
    settled: () => rooms.settled(),
    async close(graceMs) {
      const limited = gate.drain().map(({ waiting }) => waiting);
      for (const { execution, settle } of [...rooms.takeQueued(), ...limited]) settle(fail(stopping(execution)));
      const grace = setTimeout(() => stop.abort(), graceMs);
      await rooms.idle();
      clearTimeout(grace);
      stop.abort();
      await rooms.settled();
    },
  };
}

/** What is not run any more stays in the journal as it is, and is resumed at the next start. */
function stopping(execution: Execution): ErrorValue {
  return createError('SERVER_STOPPING', `Cannot run execution ${execution.id}: the program is stopping`);
}

/** One execution from where it stands to its end. */
async function drive(
  { flow, execution, loop }: ChildRun,
  {
    onPaused,
    killSwitches,
    ...of
  }: Omit<Running, 'state' | 'active' | 'finishing'> & {
    readonly onPaused: () => void;
    readonly killSwitches: KillSwitches;
  },
): Promise<Result<Execution>> {
  const { options, pausedTasks, signal } = of;
  const state = openExecution({ flow, execution, ...(loop === undefined ? {} : { loop }) }, options);
  const active = new Set<Promise<void>>();
  const finishing = new Set<string>();
  const halt = new AbortController();
  const sla = watchSla(state, halt, options);
  const running: Running = { ...of, state, active, finishing, signal: AbortSignal.any([signal, halt.signal]) };
  const forgetSwitch = killSwitches.add(execution.id, () => {
    if (isTerminated(state.head().state.current)) return;
    killExecution(state, options.clock);
    halt.abort();
  });
  sla.check();
  reopen(running);
  for (let turn = 1; ; turn++) {
    const moves = nextTaskruns(progressOf(state, finishing));
    if (moves === 'done') break;
    for (const move of moves) carryOut(move, running);
    if (moves.length === 0 && active.size > 0) {
      if (pausedTasks.countOf(execution.id) === active.size) onPaused();
      await waitAndCommit(Promise.race(active), state, () => commit(state, options));
    } else if (turn % options.taskrunsPerTurn === 0) {
      await Promise.all([commit(state, options), nextTurn()]);
    }
    sla.check();
    if (signal.aborted) return fail(stopping(state.execution()));
  }
  sla.stop();
  forgetSwitch();
  pausedTasks.leave(execution.id);
  // A failure ends a task at once that runs others side by side; what it left behind is let come to its end.
  await Promise.all(active);
  const kept = await commit(state, options);
  return kept.ok ? ok(state.execution()) : kept;
}

function progressOf(state: RunState, finishing: ReadonlySet<string>): Progress {
  const { taskOutputs } = state.values();
  return {
    flow: state.flow,
    execution: state.head(),
    tree: state.tree,
    parents: state.parents,
    findTask: (id) => state.findTask(id),
    outputsOf: ({ id }) => taskOutputs.get(id) ?? new Map(),
    isFinishing: ({ id }) => finishing.has(id),
  };
}

/** What runs, and where it is written down. */
interface Running {
  readonly state: RunState;
  readonly active: Set<Promise<void>>;
  /** Ids of taskruns that hold others and do what is left to do before they end. */
  readonly finishing: Set<string>;
  readonly signal: AbortSignal;
  readonly options: ExecutorOptions;
  /** Starts executions for its tasks. */
  readonly runner: ChildRunner | undefined;
  readonly pausedTasks: PausedTasks;
}

/** Tasks that started executions go on with them after the death of the program, and tasks that repeat others wait. */
function reopen(running: Running): void {
  const { state, active, signal, options } = running;
  for (const paused of repeatPaused({ state, signal }, options)) track(active, paused);
  for (const paused of reopenPaused(running, options)) track(active, paused);
  for (const { task, parents, taskRun } of openExecutables(state)) {
    const ended = runTask({ task, parents, taskRun, ...startOf(running) }, options);
    if (ended !== undefined) track(active, ended);
  }
  for (const taskRun of state.execution().taskRunList.filter((run) => run.state.current === 'RETRYING')) {
    const task = state.findTask(taskRun.taskId);
    const parents = [...parentsOf(taskRun, state.tree), ...state.parents];
    if (task !== undefined) track(active, resumeRetry({ task, parents, taskRun, ...startOf(running) }, options));
  }
}

/** What every task of an execution is run with. */
function startOf({ state, active, signal, runner }: Running): Omit<TaskStart, 'task' | 'parents'> {
  const isAfter = isTerminated(state.head().state.current);
  const goOn = (work: Promise<void>): void => track(active, work);
  return { state, signal, isAfter, goOn, ...(runner === undefined ? {} : { runner }) };
}

function carryOut(move: NextMove, running: Running): void {
  const { state, active, finishing, signal, options } = running;
  switch (move.type) {
    case 'start': {
      if (['CREATED', 'QUEUED'].includes(state.head().state.current)) state.setState('RUNNING');
      const ended = runTask({ ...move, ...startOf(running) }, options);
      if (ended !== undefined) track(active, ended);
      return;
    }
    case 'close': {
      const finished = finishTask(move, { state, finishing, signal }, options);
      return finished === undefined ? closeTask(move, state, options) : track(active, finished);
    }
    case 'ask': {
      const paused = askTask(move, { ...running, start: (next) => carryOut(next, running) }, options);
      if (paused !== undefined) track(active, paused);
      return;
    }
    case 'end':
      return endExecution(state, move.state, options);
    default:
      return assertNever(move);
  }
}

/** A fault of ours must not leave an execution hanging: it ends FAILED and says so. */
async function giveUp(
  { flow, execution }: Waiting,
  thrown: unknown,
  options: ExecutorOptions,
): Promise<Result<Execution>> {
  const error = createError('INTERNAL', `Cannot run execution ${execution.id}: ${messageOf(thrown)}`);
  const { switches } = options.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, options.clock);
  state.log({ level: 'ERROR', message: error.message });
  state.setState('FAILED');
  // It is written whole: what the journal knows may have come further than what this knows.
  state.restoreChanges([]);
  await commit(state, options);
  return fail(error);
}

/** Remembers a taskrun while it runs; a set, since those of a flowable task run side by side. */
function track(active: Set<Promise<void>>, ended: Promise<void>): void {
  const done = ended.then(() => {
    active.delete(done);
  });
  active.add(done);
}

/** Lets others have their turn, also where there is nothing to write. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Tells the journal what changed. What it could not keep is told again with the next commit. */
async function commit(state: RunState, { journal }: Pick<ExecutorOptions, 'journal'>): Promise<Result<void>> {
  if (!state.hasChanges()) return ok(undefined);
  const changes = state.takeChanges();
  const kept = await journal.append(changes);
  if (!kept.ok) state.restoreChanges(changes);
  return kept;
}
