// Values as their declared types.
import { expect, it } from 'vitest';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { toTypedValue } from '../../../src/main/execution/typed-value.ts';

const cases: readonly (readonly [type: string, value: JsonValue, typed: JsonValue])[] = [
  ['STRING', 'a', 'a'],
  ['STRING', 12, '12'],
  ['INT', '12', 12],
  ['INT', 12, 12],
  ['FLOAT', '1.5', new JavaDouble(1.5)],
  ['FLOAT', 2, new JavaDouble(2)],
  ['BOOL', 'TRUE', true],
  ['BOOL', 'yes', false],
  ['JSON', '{"a":1}', new Map([['a', 1]])],
  ['ARRAY', '[1,2]', [1, 2]],
  ['DATE', '2026-01-01', '2026-01-01'],
];

it.each(cases)('toTypedValue(%s, %j)', (type, value, typed) => {
  expect(toTypedValue(type, value)).toEqual({ ok: true, value: typed });
});

const refusals: readonly (readonly [type: string, value: JsonValue, message: string])[] = [
  ['INT', 'abc', 'For input string: "abc"'],
  ['FLOAT', 'x', 'For input string: "x"'],
  ['ARRAY', '{}', 'expected a list, got {}'],
];

it.each(refusals)('toTypedValue(%s, %j) fails', (type, value, message) => {
  const typed = toTypedValue(type, value);
  expect(typed.ok ? '' : typed.error.message).toBe(message);
});
