// JSON as Kestra writes it.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaBytes,
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaFloat,
  JavaInstant,
  JavaLoop,
  JavaObject,
  type Value,
} from '../../../src/main/expression/value.ts';
import { writeJson } from '../../../src/main/expression/write-json.ts';

const older = switchesOf('1.3');

it.each<[Value, string]>([
  [null, 'null'],
  ['a"\\/\u0001\u001f\u007f\u2028😀', '"a\\"\\\\/\\u0001\\u001F\u007f\u2028😀"'],
  ['lone \ud800', '"lone \ud800"'],
  [[1, null, 2n], '[1,null,2]'],
  [
    new Map<Value, Value>([
      ['a', null],
      ['b', new Map([['c', null]])],
      [1n, 'x'],
    ]),
    '{"b":{},"1":"x"}',
  ],
  [new JavaDouble(1e8), '1.0E8'],
  [new JavaDouble(Number.NaN), '"NaN"'],
  [new JavaFloat(1.5), '1.5'],
  [new JavaBigDecimal(1n, -3), '1000'],
  [new JavaCharacter('"'), '"\\""'],
  [new JavaArray(['a']), '["a"]'],
  [new JavaCollection([1], 'set'), '[1]'],
  [new JavaEntry(new Map([['a', 1]]), 'a'), '{"a":1}'],
  [new JavaBytes(new TextEncoder().encode('abc')), '"YWJj"'],
  [new JavaLoop(1), '{"last":true,"length":1,"index":0,"revindex":0,"first":true}'],
  [new JavaObject('a.B', new Map(), 'text'), '"text"'],
])('writeJson() case %#', (value, text) => {
  expect(writeJson(value, older)).toBe(text);
});

it('instants have six digits where the profile cuts them', () => {
  const instant = new JavaInstant(123_456_789n);
  expect([writeJson(instant, older), writeJson(instant, switchesOf('2.0'))]).toEqual([
    '"1970-01-01T00:00:00.123456789Z"',
    '"1970-01-01T00:00:00.123456Z"',
  ]);
});

it('writeJson() goes 1,000 levels deep and no further', () => {
  let value: Value = [];
  for (let level = 0; level < 1000; level++) value = [value];
  expect(() => writeJson(value, older)).toThrow(expect.objectContaining({ kind: 'writer' }));
});
