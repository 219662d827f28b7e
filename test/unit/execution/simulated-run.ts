// Plays a flow through `nextTaskruns` with a driver that lets tasks end as chance has it, and notes what must not be.
import type { TaskRun } from '../../../src/main/contract/model.ts';
import { createState, isTerminated, type StateName, withState } from '../../../src/main/contract/state.ts';
import type { JsonMap, JsonValue } from '../../../src/main/contract/value.ts';
import { type NextMove, nextTaskruns } from '../../../src/main/execution/next-taskruns.ts';
import { createTaskRunTree } from '../../../src/main/execution/variable/taskrun-tree.ts';
import { allowedState } from '../../../src/main/plugin/allowed-state.ts';
import type { FlowDefinition, TaskDefinition } from '../../../src/main/plugin/definition.ts';
import { findPlugin } from '../../../src/main/plugin/registry.ts';
import { pick, type Random } from './random-flow.ts';

const date = '2026-01-01T00:00:00Z';

/** More moves than any of the random flows has. */
const movesMax = 20_000;

/** How it ended, and what was wrong on the way. */
export interface SimulatedRun {
  readonly faults: readonly string[];
  readonly state: StateName;
  readonly taskRuns: number;
}

/** Plays a flow to its end. */
export function simulateRun(flow: FlowDefinition, random: Random): SimulatedRun {
  const faults: string[] = [];
  const tree = createTaskRunTree([]);
  const outputs = new Map<string, JsonMap>();
  const ids = new Set<string>();
  let state = createState(date);
  let count = 0;

  const put = (taskRun: TaskRun): void => {
    const before = tree.find(taskRun.id)?.state.current;
    const after = taskRun.state.current;
    if (before !== undefined && isTerminated(before))
      faults.push(`${taskRun.taskId} was ${before} and became ${after}`);
    ids.add(taskRun.id);
    tree.put(taskRun);
  };
  const endRun = (run: TaskRun, end: StateName): void => put({ ...run, state: withState(run.state, end, date) });
  const stampBelow = (id: string, end: StateName): void => {
    for (const run of tree.runsBelow(id).all()) {
      if (!isTerminated(run.state.current)) endRun(run, end);
      stampBelow(run.id, end);
    }
  };

  const start = ({ task, value, iteration, parents }: Extract<NextMove, { type: 'start' }>): void => {
    const [parent] = parents;
    const twin = tree.runsBelow(parent?.id).all().find((run) => run.taskId === task.id && run.iteration === iteration); // prettier-ignore
    if (twin !== undefined) faults.push(`${task.id} began twice`);
    if (task.disabled) faults.push(`${task.id} began though it is disabled`);
    const isHolder = findPlugin(task.type)?.plugin.kind === 'flowable';
    const id = `run-${++count}`;
    const begun: TaskRun = {
      id,
      taskId: task.id,
      ...(parent === undefined ? {} : { parentTaskRunId: parent.id }),
      ...(value === undefined ? {} : { value }),
      ...(iteration === undefined ? {} : { iteration }),
      ...(isHolder ? { values: ['u', 'v', 'w'].slice(0, Math.floor(random() * 4)) } : {}),
      attempts: [],
      state: withState(createState(date), 'RUNNING', date),
    };
    put(begun);
    if (isHolder) outputs.set(id, decided(random));
    if (random() < 0.1) endRun(begun, 'SKIPPED');
    else if (!isHolder && random() < 0.5) endLeaf(task, begun);
  };
  const endLeaf = (task: TaskDefinition, run: TaskRun): void =>
    endRun(run, allowedState(task, pick(random, ['SUCCESS', 'SUCCESS', 'WARNING', 'FAILED'])));

  const ask = ({ run, taskRun }: Extract<NextMove, { type: 'ask' }>): void => {
    if (random() < 0.5) {
      for (const id of tree.forgetBelow(taskRun.id)) ids.delete(id);
      return put({ ...taskRun, iteration: (taskRun.iteration ?? 0) + 1 });
    }
    endRun(taskRun, allowedState(run.task, 'SUCCESS'));
  };

  const carryOut = (move: NextMove): void => {
    if (move.type === 'start') return start(move);
    if (move.type === 'ask') return ask(move);
    if (move.type === 'end') {
      if (isTerminated(state.current)) faults.push(`the execution was ${state.current} and became ${move.state}`);
      state = withState(state, move.state, date);
      return;
    }
    const end = allowedState(move.task, move.state);
    if (!isTerminated(end)) faults.push(`${move.task.id} is closed as ${end}`);
    endRun(tree.find(move.taskRun.id) ?? move.taskRun, end);
    stampBelow(move.taskRun.id, end);
  };

  for (let turn = 0; ; turn++) {
    const progress = { flow, execution: () => ({ id: 'e', state }), tree, parents: [] };
    const moves = nextTaskruns({ ...progress, outputsOf: ({ id }) => outputs.get(id) ?? new Map(), isFinishing: () => false }); // prettier-ignore
    if (moves === 'done') break;
    if (turn > movesMax) {
      faults.push('it does not end');
      break;
    }
    for (const move of moves) carryOut(move);
    if (moves.length > 0) continue;
    const waitedFor = [...ids].flatMap((id) => tree.find(id) ?? []).filter((run) => run.state.current === 'RUNNING' && run.values === undefined); // prettier-ignore
    const [first, ...more] = waitedFor;
    if (first === undefined) {
      faults.push('it waits for nothing');
      break;
    }
    endRun(pick(random, [first, ...more]), pick(random, ['SUCCESS', 'SUCCESS', 'WARNING', 'FAILED', 'KILLED']));
  }
  const open = [...ids].flatMap((id) => tree.find(id) ?? []).filter((run) => !isTerminated(run.state.current));
  return { faults: [...faults, ...open.map(({ taskId }) => `${taskId} is left open`)], state: state.current, taskRuns: count }; // prettier-ignore
}

/** What an If, a Switch or a LoopUntil decides. */
function decided(random: Random): JsonMap {
  return new Map<string, JsonValue>([
    ['evaluationResult', random() < 0.5],
    ['defaults', random() < 0.5],
    ['value', 'a'],
    ['iterationCount', 1],
  ]);
}
