// Runs executions: takes them from a bounded queue, asks `next-taskruns.ts` for each move, carries it out,
// and tells the journal what changed. It never asks what type a task has.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { assertNever, createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import { isTerminated } from '../contract/state.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import type { ChildRun, ChildRunner } from './child/child-runner.ts';
import { type NextMove, nextTaskruns } from './next-taskruns.ts';
import { keepEnd } from './keep-end.ts';
import { createProgress } from './progress.ts';
import { type Admission, type AdmissionLimits, type Admitted, createAdmission, stopping } from './control/admission.ts';
import { askTask } from './task/ask-task.ts';
import { endStuck, killExecution } from './control/halt-execution.ts';
import { endExecution } from './control/end-execution.ts';
import { watchSla } from './control/watch-sla.ts';
import { createTaskStops, type StopSource, stopWith, type TaskStops } from './control/task-stops.ts';
import { openExecutables } from './child/open-executables.ts';
import { openExecution, type OpenEnvironment } from './open-execution.ts';
import { reopenPaused } from './task/pause-task.ts';
import { createPausedTasks, type PausedTasks } from './task/paused-tasks.ts';
import { repeatPaused } from './task/repeat-task.ts';
import { createRunState, type RunState } from './run-state.ts';
import { closeTask } from './task/close-task.ts';
import { finishTask } from './task/finish-task.ts';
import { createFlowPlans, type FindPlan } from './flow-plan.ts';
import { waitAndCommit } from './log/live-log.ts';
import { resumeRetry, runTask } from './run-task.ts';
import type { TaskEnvironment, TaskStart } from './task-environment.ts';
import { parentsOf } from './variable/taskrun-tree.ts';

/** What the executor needs. */
export interface ExecutorOptions extends AdmissionLimits, TaskEnvironment, Pick<OpenEnvironment, 'logsOf'> {
  readonly journal: Pick<Journal, 'append'>;
  /** How many taskruns of one execution may follow each other before others get their turn. */
  readonly taskrunsPerTurn: number;
  /** What starting executions needs beyond the executor itself; absent where tasks start none. */
  readonly children?: Pick<ChildRunner, 'findFlow' | 'find' | 'depthMax'>;
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
   * As `run`, for an execution whose commit is asked for in this turn of the event loop: its end joins that commit, and
   * fails with it. Undefined where it could be seen in between, or cannot begin now: then it is run once committed.
   */
  runBeside(flow: FlowDefinition, execution: Execution): Promise<Result<Execution>> | undefined;
  /**
   * Resumes the first task of an execution that waits for it, with inputs as texts or what JSON holds. Answers
   * EXECUTION_NOT_PAUSED, INPUTS_INVALID, EXPRESSION_FAILED.
   */
  readonly resume: PausedTasks['resume'];
  /** What that task asks for. Answers EXECUTION_NOT_PAUSED. */
  readonly findPaused: PausedTasks['find'];
  /**
   * Ends an execution that runs or waits to, as KILLED, and all that its tasks have started; what follows its end still
   * runs. Answers EXECUTION_ENDED.
   */
  readonly kill: Admission['kill'];
  /** Whether an execution runs or waits to, what follows its end included: nobody else may write its record then. */
  readonly has: Admission['has'];
  /** Settles when nothing runs any more, nor waits to. */
  settled(): Promise<void>;
  /** Lets what runs come to its end for at most `graceMs`, then stops it; what was queued stays as it is. */
  close(graceMs: number): Promise<void>;
}

/** Makes an executor. */
export function createExecutor(options: ExecutorOptions): Executor {
  const pausedTasks = createPausedTasks();
  const stop = new AbortController();
  const taskStops = createTaskStops(stop.signal);
  const planOf = createFlowPlans(options.taskrunsPerTurn - 2);
  let isClosing = false;
  const admission = createAdmission({
    ...options,
    run: (admitted, onPaused) =>
      drive(admitted, {
        options,
        runner,
        pausedTasks,
        onPaused,
        stop: stopWith(stop.signal),
        taskStops,
        planOf,
        isClosing: () => isClosing,
      }).catch((thrown: unknown) => giveUp(admitted, thrown, options)),
  });
  const enter = (child: ChildRun, isAwaited: boolean): Promise<Result<Execution>> =>
    stop.signal.aborted ? Promise.resolve(fail(stopping(child.execution))) : admission.enter(child, { isAwaited });
  const runner = options.children === undefined ? undefined : createRunner(options.children, enter);

  function createRunner(children: NonNullable<ExecutorOptions['children']>, begin: typeof enter): ChildRunner {
    return {
      ...children,
      append: (changes) => options.journal.append(changes),
      run: (child) => begin(child, false),
      runAwaited: (child) => begin(child, true),
      hasRoom: (of) => admission.hasRoom(of),
    };
  }

  return {
    hasRoom: () => admission.hasRoom({ isAwaited: false }),
    run: (flow, execution) => enter({ flow, execution }, false),
    runBeside: (flow, execution) =>
      admission.beginsNow() && planOf(flow).endsAtOnce ? enter({ flow, execution }, false) : undefined,
    resume: (id, inputs) => pausedTasks.resume(id, inputs),
    findPaused: (id) => pausedTasks.find(id),
    kill: (id) => admission.kill(id),
    has: (id) => admission.has(id),
    settled: () => admission.settled(),
    async close(graceMs) {
      isClosing = true;
      admission.sendAway();
      const grace = setTimeout(() => stop.abort(), graceMs);
      await admission.idle();
      clearTimeout(grace);
      stop.abort();
      await admission.settled();
    },
  };
}

/** One execution from where it stands to its end. */
async function drive(
  { flow, execution, loop, killed, killBelow }: Admitted,
  { onPaused, ...of }: Omit<Running, 'state' | 'active' | 'finishing' | 'goOn'> & { readonly onPaused: () => void },
): Promise<Result<Execution>> {
  const { options, pausedTasks, stop: program } = of;
  const state = openExecution({ flow, execution, ...(loop === undefined ? {} : { loop }) }, options);
  const active = new Set<Promise<void>>();
  const finishing = new Set<string>();
  const stop = of.taskStops.open(killBelow);
  const sla = watchSla(state, stop.halt, options);
  const goOn = (work: Promise<void>): void => track(active, work);
  const running: Running = { ...of, state, active, finishing, stop, goOn };
  const kill = (): void => {
    if (isTerminated(state.head().state.current)) return;
    killExecution(state, options.clock);
    stop.halt();
  };
  sla.check();
  reopen(running);
  const progress = createProgress(state, { finishing, asides: of.planOf(flow).asides });
  // Only now: what its tasks had started before the program last ended is taken up, to be killed with it.
  if (killed.isRaised()) kill();
  else killed.onRaise(kill);
  for (let turn = 1; ; turn++) {
    const moves = nextTaskruns(progress);
    if (moves === 'done') break;
    // What follows an end from outside is not ended with it.
    for (const move of moves) carryOut(move, stop.isHalted() ? { ...running, stop: program } : running);
    if (moves.length === 0 && active.size > 0) {
      if (pausedTasks.countOf(execution.id) === active.size) onPaused();
      await waitAndCommit(Promise.race(active), state, () => commit(state, options));
    } else if (moves.length === 0) {
      // What its tasks wait for was sent away: they are taken up at the next start.
      if (of.isClosing()) return fail(stopping(state.head()));
      // Behind the end there is nothing to wait for either.
      if (!endStuck(state, options)) break;
      stop.halt();
    } else if (turn % options.taskrunsPerTurn === 0) {
      // Others have their turn, also where there is nothing to write.
      await Promise.all([commit(state, options), nextTurn()]);
    }
    sla.check();
    if (program.isStopped()) return fail(stopping(state.execution()));
  }
  sla.stop();
  pausedTasks.leave(execution.id);
  // A failure ends a task at once that runs others side by side; what it left behind is let come to its end.
  await Promise.all(active);
  stop.close();
  // A task that was killed, or that others ran in, had no time to give its folder back.
  for (const { id } of state.execution().taskRunList) options.ports.folders.remove(id);
  killed.offRaise(kill);
  return keepEnd(state, options);
}

/** What runs, and where it is written down. */
interface Running {
  readonly state: RunState;
  readonly active: Set<Promise<void>>;
  /** Ids of taskruns that hold others and do what is left to do before they end. */
  readonly finishing: Set<string>;
  /** Takes over what goes on once a task has given itself back. */
  readonly goOn: TaskStart['goOn'];
  /** What stops its tasks; before it has begun, and for what follows its end from outside: the end of the program. */
  readonly stop: StopSource;
  readonly taskStops: TaskStops;
  readonly options: ExecutorOptions;
  readonly planOf: FindPlan;
  /** Starts executions for its tasks. */
  readonly runner: ChildRunner | undefined;
  readonly pausedTasks: PausedTasks;
  /** Whether nothing that has not begun begins any more. */
  readonly isClosing: () => boolean;
}

/** Tasks that started executions go on with them after the death of the program, and tasks that repeat others wait. */
function reopen(running: Running): void {
  const { state, active, options } = running;
  // Nearly every execution only begins here.
  if (state.execution().taskRunList.length === 0) return;
  for (const paused of repeatPaused(running, options)) track(active, paused);
  for (const paused of reopenPaused(running, options)) track(active, paused);
  for (const { task, parents, taskRun } of openExecutables(state)) {
    const ended = runTask({ task, parents, taskRun, ...startOf(running) }, options);
    if (ended !== undefined) track(active, ended);
  }
  for (const taskRun of state.execution().taskRunList.filter((run) => waitsToBegin.has(run.state.current))) {
    const task = state.findTask(taskRun.taskId);
    const parents = [...parentsOf(taskRun, state.tree), ...state.parents];
    if (task !== undefined) track(active, resumeRetry({ task, parents, taskRun, ...startOf(running) }, options));
  }
}

/** States of a taskrun that is on record and that an attempt follows. */
const waitsToBegin: ReadonlySet<string> = new Set(['RETRYING', 'RESTARTED']);

/** What every task of an execution is run with. */
function startOf({ state, stop, runner, goOn }: Running): Omit<TaskStart, 'task' | 'parents'> {
  return { state, stop, isAfter: isTerminated(state.head().state.current), goOn, runner };
}

/** States of an execution that its first task ends. */
const beforeRunning: ReadonlySet<string> = new Set(['CREATED', 'QUEUED', 'RESTARTED']);

function carryOut(move: NextMove, running: Running): void {
  const { state, active, options } = running;
  switch (move.type) {
    case 'start': {
      if (beforeRunning.has(state.head().state.current)) state.setState('RUNNING');
      const { stop, goOn, runner } = running;
      // One by one: a second spread behind the first costs more than what it holds.
      const isAfter = isTerminated(state.head().state.current);
      const ended = runTask({ ...move, state, stop, isAfter, goOn, runner }, options);
      if (ended !== undefined) track(active, ended);
      return;
    }
    case 'close': {
      const finished = finishTask(move, running, options);
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
  { flow, execution }: ChildRun,
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

/** Tells the journal what changed. What it could not keep is told again with the next commit. */
async function commit(state: RunState, { journal }: Pick<ExecutorOptions, 'journal'>): Promise<Result<void>> {
  if (!state.hasChanges()) return ok(undefined);
  const changes = state.takeChanges();
  const kept = await journal.append(changes);
  if (!kept.ok) state.restoreChanges(changes);
  return kept;
}
