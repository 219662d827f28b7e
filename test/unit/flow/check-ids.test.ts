// Ids that clash.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkIds } from '../../../src/main/flow/check-ids.ts';
import { partsOf } from './flow-parts-of.ts';

const [older, newer] = profiles.map(switchesOf);

test.each([
  ['tasks', 'tasks: [{id: a}, {id: b}, {id: a}, {id: b}, {id: a}]', ['Duplicate task id with name [a, b]']],
  ['triggers', 'triggers: [{id: a}, {id: a}]', ['Duplicate trigger id with name [a]']],
  ['inputs', 'inputs: [{id: a}, {id: a}]', ['Duplicate input with name [a]']],
  ['outputs', 'outputs: [{id: a}, {id: a}]', ['Duplicate output with name [a]']],
  ['a task and a trigger of one id', 'tasks: [{id: a}]\ntriggers: [{id: a}]', []],
  ['tasks without ids', 'tasks: [{}, {}]', []],
])('checkIds() looks at %s', (_, yaml, texts) => {
  expect(older === undefined ? [] : checkIds(partsOf(yaml), older).map(({ text }) => text)).toEqual(texts);
});

test('checkIds() refuses reserved ids where the profile does', () => {
  const counts = [older, newer].map((switches) =>
    switches === undefined ? 0 : checkIds(partsOf('id: kill'), switches).length,
  );
  expect(counts).toEqual([1, 0]);
});
