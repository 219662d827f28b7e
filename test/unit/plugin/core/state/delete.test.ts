// The properties and the work of Delete.
import { expect, test } from 'vitest';
import { stateDeleteTask } from '../../../../../src/main/plugin/core/state/delete.ts';
import { faultsOf } from '../../faults-of.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from '../kv/run-kv-task.ts';

test('Delete: takes its properties', () => {
  expect(
    faultsOf(stateDeleteTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a' }, '1.3'),
  ).toEqual([]);
});

test('Delete: takes no other name', () => {
  expect(
    faultsOf(stateDeleteTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});

const key = 'f_states_tasks-states_default';
const kept = sampleEntry({ key, type: 'JSON', value: new Map([['a', 1]]) });

test.each([
  ['tells that there was one', [kept], {}, { deleted: true }],
  ['tells that there was none', [], {}, { deleted: false }],
  ['fails where it is to', [], { errorOnMissing: true }, "Unable to find the state file 'default'"],
] as const)('state.Delete %s', async (_, entries, properties, expected) => {
  const all = { taskrunValue: false, ...properties };
  const ended = await runKvTask(stateDeleteTask, all, createKeyValuesInMemory(...entries));
  expect(ended.ok ? Object.fromEntries(ended.value.outputs) : ended.error.message).toEqual(expected);
});
