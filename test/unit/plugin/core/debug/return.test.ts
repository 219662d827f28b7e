// Return: what it gives and logs for each kind of `format`.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { returnTask } from '../../../../../src/main/plugin/core/debug/return.ts';
import { runTaskWith } from '../../run-task-with.ts';

const cases: readonly (readonly [name: string, format: JsonValue, value: string])[] = [
  ['a text', 'hello', 'rendered(hello)'],
  ['a number', 12, 'rendered(12)'],
  ['a boolean', true, 'rendered(true)'],
  ['a map', new Map([['a', 'b']]), 'rendered({"a":"b"})'],
];

it.each(cases)('returns %s as text', async (_name, format, value) => {
  expect(await runTaskWith(returnTask, { format })).toEqual({
    ended: { ok: true, value: { state: 'SUCCESS', outputs: new Map([['value', value]]) } },
    logs: [['DEBUG', value]],
  });
});

it('returns nothing and logs nothing without a format', async () => {
  expect(await runTaskWith(returnTask, {})).toEqual({
    ended: { ok: true, value: { state: 'SUCCESS', outputs: new Map() } },
    logs: [],
  });
});

it('fails where the format cannot be rendered', async () => {
  const { ended, logs } = await runTaskWith(returnTask, { format: 'fail' });
  expect([ended.ok, logs]).toEqual([false, []]);
});
