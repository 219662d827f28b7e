// The properties and the work of Get.
import { expect, test } from 'vitest';
import { stateGetTask } from '../../../../../src/main/plugin/core/state/get.ts';
import { faultsOf } from '../../faults-of.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from '../kv/run-kv-task.ts';

test('Get: takes its properties', () => {
  expect(faultsOf(stateGetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a' }, '1.3')).toEqual(
    [],
  );
});

test('Get: takes no other name', () => {
  expect(
    faultsOf(stateGetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});

const key = 'f_states_tasks-states_default';
const kept = sampleEntry({ key, type: 'JSON', value: new Map([['a', 1]]) });

test.each([
  ['gives what is kept', [kept], {}, { count: 1, data: new Map([['a', 1]]) }],
  ['gives an empty map where nothing is kept', [], {}, { count: 0, data: new Map() }],
  ['fails where it is to', [], { errorOnMissing: true }, `State ${key} not found`],
] as const)('state.Get %s', async (_, entries, properties, expected) => {
  const all = { taskrunValue: false, ...properties };
  const ended = await runKvTask(stateGetTask, all, createKeyValuesInMemory(...entries));
  expect(ended.ok ? Object.fromEntries(ended.value.outputs) : ended.error.message).toEqual(expected);
});
