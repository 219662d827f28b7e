// Tasks in the order of what they depend on.
import { expect, it, test } from 'vitest';
import { type JsonMap, toJsonValue } from '../../../../../src/main/contract/value.ts';
import { dagTask } from '../../../../../src/main/plugin/core/flow/dag.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';

test.each([
  ['an item holds a task and what it waits for', { tasks: [{ task: {}, dependsOn: ['a'] }] }, '2.0', []],
  ['there must be an item', { tasks: [] }, '1.3', ['tasks']],
  ['an item is no task', { tasks: [{ id: 'a' }] }, '1.3', ['unknown id']],
] as const)('Dag: %s', (_, properties, profile, faults) => {
  expect(faultsOf(dagTask, properties, profile)).toEqual(faults);
});

/** `a` and `b` are free, `c` depends on both; `off` is disabled where it is in the list. */
function diamond(more: Readonly<Record<string, unknown>> = {}, ...last: readonly unknown[]): JsonMap {
  const tasks = [{ task: { id: 'c' }, dependsOn: ['a', 'b'] }, { task: { id: 'a' } }, { task: { id: 'b' } }, ...last];
  return new Map([['tasks', toJsonValue(tasks)], ...Object.entries(more).map(([key, value]) => [key, toJsonValue(value)] as const)]); // prettier-ignore
}

const lists = { tasks: ['c', 'a', 'b'], errors: ['e'] };

test.each([
  ['starts what depends on nothing', {}, 'start a b'],
  ['waits for all that a task depends on', { a: 'SUCCESS', b: 'RUNNING' }, 'wait'],
  ['takes a skipped task for one that has ended', { a: 'SKIPPED', b: 'SUCCESS' }, 'start c'],
  ['goes on to errors after a failure, waiting for nothing', { a: 'FAILED', b: 'RUNNING' }, 'start e'],
  ['fails after its handlers', { a: 'FAILED', b: 'SUCCESS', e: 'SUCCESS' }, 'end FAILED'],
  ['ends with the last', { a: 'SUCCESS', b: 'WARNING', c: 'SUCCESS' }, 'end WARNING'],
] as const)('Dag %s', (_, runs, expected) => {
  expect(nextOf(dagTask, { properties: diamond(), lists, runs })).toBe(expected);
});

it('starts as many as may run at once', () => {
  expect(nextOf(dagTask, { properties: diamond({ concurrent: 1 }), lists, runs: {} })).toBe('start a');
});

it('ends in success where all its tasks are disabled', () => {
  expect(nextOf(dagTask, { lists: { tasks: ['off'] }, runs: {} })).toBe('end SUCCESS');
});

it('fails where Kestra hangs: a task depends on one that is disabled', () => {
  const properties = diamond({}, { task: { id: 'd' }, dependsOn: ['off'] });
  const runs = { a: 'SUCCESS', b: 'SUCCESS', c: 'SUCCESS' } as const;
  expect(nextOf(dagTask, { properties, lists: { tasks: ['a', 'b', 'c', 'off', 'd'] }, runs })).toBe(
    'end FAILED, ERROR Kestra would never end this task: task "d" depends on a task that is disabled. It is failed here instead',
  );
});
