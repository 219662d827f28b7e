// The properties and the work of Set.
import { expect, test } from 'vitest';
import { stateSetTask } from '../../../../../src/main/plugin/core/state/set.ts';
import { faultsOf } from '../../faults-of.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from '../kv/run-kv-task.ts';

test('Set: takes its properties', () => {
  expect(faultsOf(stateSetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', data: 'a' }, '1.3')).toEqual([]);
});

test('Set: takes no other name', () => {
  expect(
    faultsOf(stateSetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', data: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});

const key = 'f_states_tasks-states_default';
const kept = sampleEntry({ key, type: 'JSON', value: new Map([['a', 1]]) });

test('state.Set merges with what is kept', async () => {
  const keyValues = createKeyValuesInMemory(kept);
  const ended = await runKvTask(stateSetTask, { taskrunValue: false, data: new Map([['b', 2]]) }, keyValues);
  const found = keyValues.find({ namespace: 'company.team', key });
  expect([
    ended.ok ? Object.fromEntries(ended.value.outputs) : ended,
    found.ok ? found.value?.value : found,
  ]).toEqual([{ count: 2, key }, new Map([['a', 1], ['b', 2]])]); // prettier-ignore
});
