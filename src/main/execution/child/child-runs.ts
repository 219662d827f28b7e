// The executions that one taskrun starts: made, kept together with their parent, run beside the queue, and taken
// up again after the death of the program, so that none is started twice.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';
import type { StartedBy } from '../../contract/started-by.ts';
import { isTerminated } from '../../contract/state.ts';
import type { Child, ChildEnd, ChildExecutions, ChildFlow, ChildTurn } from '../../plugin/child-executions.ts';
import type { ChildRun, ChildRunner } from './child-runner.ts';
import { createChildFlow, findChildFlow, undeclaredInputs } from './child-flow.ts';
import { extractOutputs } from './extract-outputs.ts';
import { createLoopScope, createTurn, flowOfTurn, type LoopTask } from './loop-turn.ts';
import { readMap } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { renderTurnOutputs } from './turn-outputs.ts';

/** The taskrun that starts them. */
export interface ChildParent extends LoopTask {
  /** Whether the taskrun was running when the program last ended. */
  readonly isResumed: boolean;
  /** Marks it as running, if it is not. */
  readonly markRunning: () => void;
}

/** After so many turns of a Loop the record around it is written again: it may be long, and tells only how far it is. */
const turnsPerCommit = 64;

/** Makes the port. */
export function createChildExecutions(
  parent: ChildParent,
  { runner, environment }: { readonly runner: ChildRunner; readonly environment: TaskEnvironment },
): ChildExecutions {
  const { state, taskRun, task } = parent;
  const known = parent.isResumed ? findKnown(parent, runner) : ok(new Map<number, Execution>());
  const flowOfTurns = flowOfTurn(state.flow, task);

  const startedBy = (index: number, isAwaited: boolean): Result<StartedBy> => {
    const { id: executionId, startedBy: above, namespace, flowId } = state.head();
    if (!runner.hasRoom({ isAwaited })) {
      return fail(createError('QUEUE_FULL', 'Cannot start execution: too many executions run or wait already'));
    }
    const depth = (above?.depth ?? 0) + 1;
    if (depth <= runner.depthMax) return ok({ executionId, taskRunId: taskRun.id, index, depth });
    const message = `Cannot start execution: ${runner.depthMax} executions already stand above each other, the last of '${namespace}'.'${flowId}'`;
    return fail(createError('EXECUTIONS_TOO_DEEP', message));
  };

  /** Kept in one piece with what its parent has to tell, so that neither is ever there without the other. */
  const keep = async (execution: Execution, withParent: boolean): Promise<Result<void>> => {
    parent.markRunning();
    const changes = withParent ? state.takeChanges() : [];
    const kept = await runner.append([...changes, { type: 'execution', execution }]);
    if (!kept.ok) state.restoreChanges(changes);
    return kept;
  };

  return {
    async startFlow(request) {
      if (!known.ok) return known;
      const { index = 0 } = request;
      const before = known.value.get(index);
      const { switches } = environment.rendering;
      const flow = await findChildFlow(before === undefined ? request : revisionOf(before), { ...runner, switches });
      if (!flow.ok) return flow;
      if (before !== undefined)
        return ok(attach({ flow: flow.value, execution: before }, { request, runner, environment }));
      const by = startedBy(index, request.isAwaited);
      if (!by.ok) return by;
      const { iteration } = request;
      const startingRun = iteration === undefined ? taskRun : { ...taskRun, iteration };
      const starting = { task, taskRun: startingRun, execution: state.execution() };
      const created = createChildFlow({ flow: flow.value, request }, starting, environment);
      if (!created.ok) return created;
      const child: ChildRun = { flow: flow.value, execution: { ...created.value, startedBy: by.value } };
      const kept = await keep(child.execution, true);
      return kept.ok ? ok(started(child, { request, runner, environment })) : kept;
    },
    async startTurn(turn) {
      if (!known.ok) return known;
      const before = known.value.get(turn.item.index);
      const by = startedBy(turn.item.index, true);
      if (!by.ok) return by;
      const execution = before ?? { ...createTurn(turn, parent, environment), startedBy: by.value };
      const loop = createLoopScope(execution.loopRun ?? turn.item, turn, { ...parent, taskRun });
      const child: ChildRun = { flow: flowOfTurns, execution, loop };
      const keeping = before === undefined ? keep(execution, turn.item.index % turnsPerCommit === 0) : undefined;
      // It begins at once, so that a short turn is on disk with one commit: the journal keeps the order.
      const ended = endOfTurn(child, turn, { runner, environment });
      const kept = await keeping;
      if (kept?.ok === false) return kept;
      return ok({ ...namesOf(child), isNew: before === undefined, undeclared: [], ended });
    },
  };
}

/** By index, those that the taskrun had started before the program ended. */
function findKnown({ state, taskRun }: ChildParent, runner: ChildRunner): Result<ReadonlyMap<number, Execution>> {
  const found = runner.find(state.execution().id);
  if (!found.ok) return found;
  const own = found.value.filter(({ startedBy }) => startedBy?.taskRunId === taskRun.id);
  return ok(new Map(own.map((execution) => [execution.startedBy?.index ?? 0, execution])));
}

function revisionOf({
  namespace,
  flowId,
  flowRevision,
}: Execution): Pick<ChildFlow, 'namespace' | 'flowId' | 'revision'> {
  return { namespace, flowId, revision: flowRevision };
}

/** What an execution of a flow was asked for with. */
interface Asked {
  readonly request: ChildFlow;
  readonly runner: ChildRunner;
  readonly environment: TaskEnvironment;
}

function started(child: ChildRun, asked: Asked): Child {
  const { request, runner } = asked;
  const ended = request.isAwaited ? runner.runAwaited(child) : runner.run(child);
  const undeclared = undeclaredInputs(child.flow, request.inputs);
  return { ...namesOf(child), isNew: true, undeclared, ended: ended.then((end) => toEnd(end, child, asked)) };
}

/** Its end where it has ended meanwhile; else it is run on. */
function attach(child: ChildRun, asked: Asked): Child {
  const ended = runOn(child, asked.runner).then((end) => toEnd(end, child, asked));
  return { ...namesOf(child), isNew: false, undeclared: [], ended };
}

function runOn(child: ChildRun, runner: ChildRunner): Promise<Result<Execution>> {
  const { execution } = child;
  return isTerminated(execution.state.current) ? Promise.resolve(ok(execution)) : runner.runAwaited(child);
}

/** A turn's outputs are not the execution's: Kestra hands them to the Loop alone. */
async function endOfTurn(
  child: ChildRun,
  turn: ChildTurn,
  { runner, environment }: { readonly runner: ChildRunner; readonly environment: TaskEnvironment },
): Promise<Result<ChildEnd>> {
  const ended = await runOn(child, runner);
  if (!ended.ok) return ended;
  const { state } = ended.value;
  if (turn.outputs.length === 0) return ok({ state: state.current });
  const { outputs, logs } = renderTurnOutputs({ ...child, execution: ended.value }, turn.outputs, environment);
  if (logs.length > 0) await runner.append(logs.map((log) => ({ type: 'log', log })));
  return ok({ state: state.current, ...(outputs === undefined ? {} : { outputs }) });
}

function toEnd(
  ended: Result<Execution>,
  { flow }: Pick<ChildRun, 'flow'>,
  { request, environment }: Pick<Asked, 'request' | 'environment'>,
): Result<ChildEnd> {
  if (!ended.ok) return ended;
  const state = ended.value.state.current;
  if (flow.outputs.length === 0 && request.outputs !== undefined) {
    const extracted = extractOutputs({ flow, execution: ended.value }, request.outputs, environment);
    return ok(extracted.ok ? { state, outputs: extracted.value } : { state, failure: extracted.error });
  }
  const map = readMap(ended.value.outputs);
  return ok({ state, ...(map === undefined ? {} : { outputs: map }) });
}

function namesOf({ execution }: ChildRun): Pick<Child, 'executionId' | 'namespace' | 'flowId'> {
  return { executionId: execution.id, namespace: execution.namespace, flowId: execution.flowId };
}
