// The next move of an execution.
import { expect, it } from 'vitest';
import type { Execution } from '../../../src/main/contract/model.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { createState, type StateName, withState } from '../../../src/main/contract/state.ts';
import { nextTaskruns } from '../../../src/main/execution/next-taskruns.ts';
import { createTaskRunTree } from '../../../src/main/execution/variable/taskrun-tree.ts';
import type { TaskDefinition } from '../../../src/main/plugin/definition.ts';
import { createFlow, createTask } from './example-flow.ts';

const flow = createFlow({
  tasks: [
    createTask('a'),
    createFlowable('b', 'Sequential', 'tasks', createFlowable('c', 'If', 'then', createTask('d'))),
  ],
  afterExecution: [createTask('z')],
});

function createFlowable(id: string, name: string, list: string, inner: TaskDefinition): TaskDefinition {
  return { ...createTask(id, { type: `io.kestra.plugin.core.flow.${name}` }), lists: new Map([[list, [inner]]]) };
}

function createExecution(state: StateName, runs: Readonly<Record<string, StateName>>): Execution {
  const created = createState('2026-01-01T00:00:00Z');
  return {
    tenantId: 'main',
    id: 'e',
    namespace: flow.namespace,
    flowId: flow.id,
    flowRevision: 1,
    labels: [],
    originalId: 'e',
    state: withState(created, state, '2026-01-01T00:00:01Z'),
    // `b.c` is the run of c within that of b.
    taskRunList: Object.entries(runs).map(([path, current]) => ({
      id: `run-${path.split('.').at(-1)}`,
      taskId: path.split('.').at(-1) ?? '',
      ...(path.includes('.') ? { parentTaskRunId: `run-${path.split('.')[0]}` } : {}),
      attempts: [],
      state: withState(created, current, '2026-01-01T00:00:01Z'),
    })),
  };
}

function movesOf(execution: Execution, { isFinishing = false } = {}): unknown {
  const moves = nextTaskruns({
    flow,
    execution: () => execution,
    tree: createTaskRunTree(execution.taskRunList),
    parents: [],
    outputsOf: () => new Map<string, JsonValue>([['evaluationResult', true]]),
    isFinishing: () => isFinishing,
  });
  if (moves === 'done') return moves;
  return moves.map((move) => {
    switch (move.type) {
      case 'start':
        return `start ${[...move.parents.map(({ taskId }) => taskId).toReversed(), move.task.id].join('.')}`;
      case 'close':
        return `close ${move.task.id} ${move.state}`;
      case 'ask':
        return `ask ${move.run.task.id}`;
      default:
        return `end ${move.state}`;
    }
  });
}

const cases: readonly (readonly [name: string, state: StateName, runs: Record<string, StateName>, moves: unknown])[] = [
  ['starts the first task', 'CREATED', {}, ['start a']],
  ['waits for it', 'RUNNING', { a: 'RUNNING' }, []],
  ['starts the second', 'RUNNING', { a: 'SUCCESS' }, ['start b']],
  ['starts what is in it', 'RUNNING', { a: 'SUCCESS', b: 'RUNNING' }, ['start b.c']],
  ['starts what is in that', 'RUNNING', { a: 'SUCCESS', b: 'RUNNING', 'b.c': 'RUNNING' }, ['start b.c.d']],
  ['waits for the innermost', 'RUNNING', { a: 'SUCCESS', b: 'RUNNING', 'b.c': 'RUNNING', 'c.d': 'RUNNING' }, []],
  ['closes the inner', 'RUNNING', { a: 'SUCCESS', b: 'RUNNING', 'b.c': 'RUNNING', 'c.d': 'WARNING' }, ['close c WARNING']], // prettier-ignore
  ['closes the outer', 'RUNNING', { a: 'SUCCESS', b: 'RUNNING', 'b.c': 'WARNING' }, ['close b WARNING']],
  ['ends after the last', 'RUNNING', { a: 'SUCCESS', b: 'WARNING' }, ['end WARNING']],
  ['starts what follows the execution', 'SUCCESS', { a: 'SUCCESS', b: 'SUCCESS' }, ['start z']],
  ['waits for that as well', 'SUCCESS', { z: 'RUNNING' }, []],
  ['starts the next task too where one ended the execution', 'WARNING', { a: 'WARNING' }, ['start b', 'start z']],
  ['starts it once', 'WARNING', { a: 'WARNING', b: 'SUCCESS', z: 'RUNNING' }, []],
  ['starts nothing beside what follows a kill', 'KILLED', { a: 'KILLED' }, ['start z']],
  ['is done then', 'FAILED', { a: 'FAILED', z: 'SUCCESS' }, 'done'],
];

it.each(cases)('nextTaskruns() %s', (_name, state, runs, expected) => {
  expect(movesOf(createExecution(state, runs))).toEqual(expected);
});

it('nextTaskruns() starts and closes nothing in a task that is about to end', () => {
  const ended = createExecution('RUNNING', { a: 'SUCCESS', b: 'RUNNING', 'b.c': 'SUCCESS' });
  expect([movesOf(ended), movesOf(ended, { isFinishing: true })]).toEqual([['close b SUCCESS'], []]);
});
