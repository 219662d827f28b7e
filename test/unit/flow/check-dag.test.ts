// The dependencies of a Dag.
import { expect, test } from 'vitest';
import { checkDag } from '../../../src/main/flow/check-dag.ts';
import { mapOf } from './flow-parts-of.ts';

const item = (id: string, dependsOn: string): string => `{task: {id: ${id}}, dependsOn: [${dependsOn}]}`;

test.each([
  ['a chain', [item('a', ''), item('b', 'a'), item('c', 'a, b')], undefined],
  ['nothing', [], { message: 'invalid Dag task' }],
  ['an item without a task', ['{dependsOn: [a]}'], { message: 'Dag item must have a task', isSilent: true }],
  ['a dependency that is not there', [item('a', 'x, y')], { message: 'Not existing task id in dependency: x, y' }],
  ['a task that waits for itself', [item('a', 'a')], { message: 'Cyclic dependency detected: a' }],
  [
    'a circle beside a task that waits for it',
    [item('a', 'b'), item('b', 'a'), item('c', 'a')],
    { message: 'Cyclic dependency detected: a, b' },
  ],
])('checkDag() of %s', (_, items, said) => {
  expect(checkDag(mapOf(`tasks: [${items.join(', ')}]`))).toEqual(said);
});
