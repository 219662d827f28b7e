// Old ways of writing.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { resolveLegacyFields } from '../../../src/main/flow/legacy-fields.ts';
import { mapOf } from './flow-parts-of.ts';

const [older, newer] = profiles.map(switchesOf);

function firstTask(defaults: string, task: string) {
  const root = mapOf(`pluginDefaults: ${defaults}\ntasks: [{${task}}]`);
  const tasks = older === undefined ? undefined : resolveLegacyFields(root, older).get('tasks');
  return Array.isArray(tasks) ? tasks[0] : undefined;
}

test.each([
  ['fills in what is missing', '[{type: a.B, values: {x: 1}}]', 'type: a.B', 'type: a.B, x: 1'],
  ['loses to the task', '[{type: a.B, values: {x: 1}}]', 'type: a.B, x: 2', 'type: a.B, x: 2'],
  ['wins where it is forced', '[{type: a.B, forced: true, values: {x: 1}}]', 'type: a.B, x: 2', 'type: a.B, x: 1'],
  ['holds for types that begin with it', '[{type: a, values: {x: 1}}]', 'type: a.B', 'type: a.B, x: 1'],
  ['leaves other types alone', '[{type: b, values: {x: 1}}]', 'type: a.B', 'type: a.B'],
  ['merges maps', '[{type: a.B, values: {m: {x: 1, y: 1}}}]', 'type: a.B, m: {x: 2}', 'type: a.B, m: {x: 2, y: 1}'],
  ['joins lists', '[{type: a.B, values: {l: [1]}}]', 'type: a.B, l: [2]', 'type: a.B, l: [1, 2]'],
  ['counts where the task has null', '[{type: a.B, values: {x: 1}}]', 'type: a.B, x: null', 'type: a.B, x: 1'],
  [
    'beats a later one of its type',
    '[{type: a.B, values: {x: 1}}, {type: a.B, values: {x: 2}}]',
    'type: a.B',
    'type: a.B, x: 1',
  ],
  [
    'beats a later one of its type, forced as well',
    '[{type: a.B, forced: true, values: {x: 1}}, {type: a.B, forced: true, values: {x: 2}}]',
    'type: a.B',
    'type: a.B, x: 1',
  ],
  [
    'of another type wins where that comes first in a HashMap',
    '[{type: a.B, values: {x: 1}}, {type: a, values: {x: 2}}]',
    'type: a.B',
    'type: a.B, x: 2',
  ],
  [
    'reaches tasks inside of others',
    '[{type: a.B, values: {x: 1}}]',
    'type: c, tasks: [{type: a.B}]',
    'type: c, tasks: [{type: a.B, x: 1}]',
  ],
])('a default %s', (_, defaults, task, expected) => {
  expect(firstTask(defaults, task)).toEqual(mapOf(`{${expected}}`));
});

test("an input's name is its id, where the profile has it; a check's condition its when, where it has that", () => {
  const root = mapOf('inputs: [{name: a}, {id: b, name: c}]\nchecks: [{condition: x}]');
  const found = [older, newer].map((switches) => {
    const resolved = switches === undefined ? root : resolveLegacyFields(root, switches);
    return [resolved.get('inputs'), resolved.get('checks')];
  });
  expect(found).toEqual([
    [mapOf('i: [{id: a}, {id: b, name: c}]').get('i'), root.get('checks')],
    [root.get('inputs'), mapOf('c: [{when: x}]').get('c')],
  ]);
});
