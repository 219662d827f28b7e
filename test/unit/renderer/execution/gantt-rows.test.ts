// Rows of the chart of an execution.
import { expect, it } from 'vitest';
import type { Execution, TaskRun } from '../../../../src/main/contract/model.ts';
import { layOutGantt } from '../../../../src/renderer/execution/gantt-rows.ts';

const ended = {
  current: 'SUCCESS',
  histories: [
    { state: 'CREATED', date: '2026-01-01T00:00:00Z' },
    { state: 'RUNNING', date: '2026-01-01T00:00:01Z' },
    { state: 'SUCCESS', date: '2026-01-01T00:00:02Z' },
  ],
} as const;

function createTaskRun(id: string, parentTaskRunId?: string, attempts = 1): TaskRun {
  const parent = parentTaskRunId === undefined ? {} : { parentTaskRunId };
  return {
    id,
    taskId: id,
    ...parent,
    attempts: Array.from({ length: attempts }, () => ({ state: ended })),
    state: ended,
  };
}

function layOut(taskRunList: readonly TaskRun[]) {
  const execution: Execution = {
    tenantId: 'main',
    id: 'e',
    originalId: 'e',
    namespace: 'company.team',
    flowId: 'f',
    flowRevision: 1,
    labels: [],
    state: ended,
    taskRunList,
  };
  return layOutGantt(execution, Date.parse('2026-01-01T00:01:00Z'));
}

it('has children below their parents, and those without a parent on record at the top', () => {
  const { rows } = layOut([
    createTaskRun('a'),
    createTaskRun('b'),
    createTaskRun('b1', 'b'),
    createTaskRun('lost', 'gone'),
    createTaskRun('a1', 'a'),
    createTaskRun('a11', 'a1'),
  ]);
  expect(rows.map(({ name, depth }) => `${name} ${depth}`)).toEqual(['a 1', 'a1 2', 'a11 3', 'b 1', 'b1 2', 'lost 1']);
});

it('has a row for each attempt where there were several', () => {
  const { rows } = layOut([createTaskRun('a', undefined, 2), createTaskRun('a1', 'a')]);
  expect(rows.map(({ name, depth, aside }) => [name, depth, aside])).toEqual([
    ['a', 1, '2 attempts'],
    ['attempt 1', 2, undefined],
    ['attempt 2', 2, undefined],
    ['a1', 2, undefined],
  ]);
});

it('measures in shares of the whole', () => {
  const { whole, rows, totalMs } = layOut([createTaskRun('a')]);
  expect([totalMs, whole, rows]).toEqual([
    2000,
    { name: 'f', state: 'SUCCESS', tookMs: 2000 },
    [
      {
        id: 'a',
        name: 'a',
        depth: 1,
        taskrunId: 'a',
        state: 'SUCCESS',
        createdAt: 0,
        runAt: 0.5,
        endAt: 1,
        tookMs: 2000,
      },
    ],
  ]);
});
