// The keys of states.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { readState, renderStatePlace } from '../../../../src/main/plugin/state/state-entry.ts';
import { createKeyValuesInMemory } from '../key-values-in-memory.ts';
import { sampleEntry } from '../core/kv/run-kv-task.ts';
import { createTestContext } from '../run-task-with.ts';

const valueTemplate = "{{ taskrun.value ?? '' }}";
const context = createTestContext({ render: (text) => ok(text === valueTemplate ? 'hello' : text) });

const cases: readonly (readonly [string, Readonly<Record<string, JsonValue>>, string])[] = [
  ['of the flow and of the value', {}, 'f_states_tasks-states_default_029bbd41b3a7d8cb191dae486a901e5b'],
  ['of the flow', { name: 'n', taskrunValue: false }, 'f_states_tasks-states_n'],
  ['of the namespace', { namespace: true, taskrunValue: 'false' }, 'states_tasks-states_default'],
];

it.each(cases)('renderStatePlace() %s', (_, properties, key) => {
  const place = renderStatePlace(new Map(Object.entries(properties)), context);
  expect(place).toEqual(ok({ namespace: 'company.team', key }));
});

it('renderStatePlace() refuses a name that no key may have', () => {
  expect(renderStatePlace(new Map([['name', 'a b']]), context).ok).toBe(false);
});

it('readState() takes maps alone', () => {
  const keyValues = createKeyValuesInMemory(
    sampleEntry({ key: 'map', type: 'JSON', value: new Map([['a', 1]]) }),
    sampleEntry({ key: 'text' }),
  );
  const ports = { ...context.ports, keyValues };
  const read = (key: string) => readState({ namespace: 'company.team', key }, { ports });
  expect([read('map'), read('none'), read('text').ok]).toEqual([ok(new Map([['a', 1]])), ok(undefined), false]);
});
