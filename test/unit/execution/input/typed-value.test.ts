// Values as their declared types, and what becomes of those that are none.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { JavaDouble, type JsonValue } from '../../../../src/main/contract/value.ts';
import { toTypedValue } from '../../../../src/main/execution/input/typed-value.ts';

const cases: readonly (readonly [type: string, value: JsonValue, typed: JsonValue])[] = [
  ['STRING', 'a', 'a'],
  ['STRING', 12, '12'],
  ['STRING', new Map([['a', 1]]), '{a=1}'],
  ['INT', '12', 12],
  ['INT', 12, 12],
  ['FLOAT', '1.5', new JavaDouble(1.5)],
  ['FLOAT', ' 0.123456789 ', new JavaDouble(0.12345679)],
  ['FLOAT', 2, new JavaDouble(2)],
  ['BOOL', 'TRUE', true],
  ['BOOL', 'yes', false],
  ['DATE', '2026-01-01', '2026-01-01'],
  ['TIME', '10:30', '10:30:00'],
  ['DATETIME', '2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05.000000Z'],
  ['DURATION', 'PT5M0.5S', new JavaDouble(300.5)],
  ['JSON', '{"a":1}', new Map([['a', 1]])],
  ['YAML', 'a: [1]', new Map([['a', [1]]])],
  ['ION', '{a:1}', new Map([['a', 1]])],
  ['ARRAY', '[1,2]', [1, 2]],
  ['FILE', 'kestra:///x', 'kestra:///x'],
  ['URI', 'https://a/b?c#d', 'https://a/b?c#d'],
];

it.each(cases)('toTypedValue(%s, %j)', (type, value, typed) => {
  const options = { switches: switchesOf('1.3'), instants: 'micros' } as const;
  expect(toTypedValue({ type }, value, options)).toEqual({ ok: true, value: typed });
});

const cast = (name: string) =>
  `class ${name} cannot be cast to class java.lang.String (${name} and java.lang.String are in module java.base of loader 'bootstrap')`;

const refusals: readonly (readonly [type: string, value: JsonValue, older: string, newer: string])[] = [
  ['INT', 'abc', 'cause For input string: "abc"', "cause Cannot convert value 'abc' to Integer"],
  ['INT', '2147483648', 'cause For input string: "2147483648"', "cause Cannot convert value '2147483648' to Integer"],
  ['INT', '', 'cause For input string: ""', 'missing '],
  ['FLOAT', '', 'cause empty String', 'missing '],
  ['FLOAT', '1e99', 'cause For input string: "1e99"', "cause Cannot convert value '1e99' to Float"],
  ['DATE', 'x', "bare Text 'x' could not be parsed at index 0", "cause Cannot convert value 'x' to LocalDate"],
  ['DURATION', 300, 'bare Text cannot be parsed to a Duration', "cause Cannot convert value '300' to Duration"],
  ['FILE', 'a', 'bare a (No such file or directory)', "cause The file 'a' does not exist."],
  ['ARRAY', 5, `bare ${cast('java.lang.Integer')}`, `bare ${cast('java.lang.Integer')}`],
];

it.each(refusals)('toTypedValue(%s, %j) fails', (type, value, older, newer) => {
  const faults = (['1.3', '2.0'] as const).map((profile) => {
    const typed = toTypedValue({ type }, value, { switches: switchesOf(profile), instants: 'micros' });
    return typed.ok ? '' : `${typed.error.kind} ${typed.error.text}`;
  });
  expect(faults).toEqual([older, newer]);
});
