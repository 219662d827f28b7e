// The next move of an execution.
import { expect, it } from 'vitest';
import type { Execution } from '../../../src/main/contract/model.ts';
import { createState, type StateName, withState } from '../../../src/main/contract/state.ts';
import { nextTaskruns } from '../../../src/main/execution/next-taskruns.ts';
import { createFlow, createTask } from './example-flow.ts';

const flow = createFlow({ tasks: [createTask('a'), createTask('b')], afterExecution: [createTask('z')] });

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
    taskRunList: Object.entries(runs).map(([taskId, current]) => ({
      id: `run-${taskId}`,
      taskId,
      attempts: [],
      state: withState(created, current, '2026-01-01T00:00:01Z'),
    })),
  };
}

const cases: readonly (readonly [name: string, state: StateName, runs: Record<string, StateName>, move: unknown])[] = [
  ['starts the first task', 'CREATED', {}, { type: 'start', tasks: ['a'] }],
  ['waits for it', 'RUNNING', { a: 'RUNNING' }, { type: 'wait' }],
  ['starts the second', 'RUNNING', { a: 'SUCCESS' }, { type: 'start', tasks: ['b'] }],
  ['ends after the last', 'RUNNING', { a: 'SUCCESS', b: 'WARNING' }, { type: 'end', state: 'WARNING' }],
  ['starts what follows the execution', 'SUCCESS', { a: 'SUCCESS', b: 'SUCCESS' }, { type: 'start', tasks: ['z'] }],
  ['waits for that as well', 'SUCCESS', { z: 'RUNNING' }, { type: 'wait' }],
  ['is done then', 'FAILED', { a: 'FAILED', z: 'SUCCESS' }, { type: 'done' }],
];

it.each(cases)('nextTaskruns() %s', (_name, state, runs, expected) => {
  const move = nextTaskruns(flow, createExecution(state, runs));
  expect(move.type === 'start' ? { type: 'start', tasks: move.tasks.map(({ id }) => id) } : move).toEqual(expected);
});
