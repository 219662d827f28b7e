// How far the iterations of a loop are.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../src/main/contract/model.ts';
import type { StateName } from '../../../src/main/contract/state.ts';
import { createIterations } from '../../../src/main/plugin/iterations.ts';

function run(taskId: string, iteration: number, current: StateName): TaskRun {
  return { id: `${taskId}${iteration}`, taskId, iteration, attempts: [], state: { current, histories: [] } };
}

it('gives the resting iterations in the order of the values', () => {
  const iterations = createIterations(2, [run('a', 2, 'SUCCESS'), run('a', 0, 'SUCCESS'), run('a', 1, 'RUNNING')]);
  const begun = iterations.resting();
  iterations.put(run('b', 0, 'RUNNING'));
  iterations.put(run('a', 1, 'SUCCESS'));
  expect([begun, iterations.resting(), iterations.hasRun(0, 'b'), iterations.hasRun(2, 'b')]).toEqual([
    [0, 2],
    [1, 2],
    true,
    false,
  ]);
});

it('lets an iteration rest no more that has run all its tasks', () => {
  const iterations = createIterations(1, []);
  iterations.put(run('a', 0, 'RUNNING'));
  iterations.put(run('a', 0, 'SUCCESS'));
  expect(iterations.resting()).toEqual([]);
});

it('finds the first new iteration, and the one that was lost before later ones', () => {
  const iterations = createIterations(1, [run('a', 0, 'SUCCESS'), run('a', 2, 'SUCCESS')]);
  expect([iterations.firstNew(0), iterations.firstNew(2), iterations.firstNew(7)]).toEqual([1, 3, 7]);
});

it('finds the first with tasks that have not begun', () => {
  const iterations = createIterations(2, [run('a', 0, 'SUCCESS'), run('b', 0, 'RUNNING'), run('a', 1, 'RUNNING')]);
  expect([iterations.firstIncomplete(0), iterations.firstIncomplete(2)]).toEqual([1, 2]);
});

it('counts no handler of errors: it runs for no value', () => {
  const { iteration: _, ...handler } = run('e', 0, 'SUCCESS');
  expect(createIterations(2, [handler]).resting()).toEqual([]);
});
