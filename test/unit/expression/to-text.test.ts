// Java's texts.
import { LocalDate } from '@js-joda/core';
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { entryValue, toText } from '../../../src/main/expression/to-text.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaFloat,
  JavaInstant,
  JavaTemporal,
  type Value,
} from '../../../src/main/expression/value.ts';

const map = new Map<Value, Value>([
  ['a', [1, null]],
  ['b', null],
]);
const circular: Value[] = [];
circular.push(circular);

it.each<[Value, string]>([
  [null, 'null'],
  ['a', 'a'],
  [12n, '12'],
  [true, 'true'],
  [new JavaDouble(1e8), '1.0E8'],
  [new JavaFloat(1.5), '1.5'],
  [new JavaBigDecimal(10n, 1), '1.0'],
  [new JavaCharacter('c'), 'c'],
  [map, '{a=[1, null], b=null}'],
  [circular, '[(this Collection)]'],
  [new JavaEntry(map, 'a'), 'a=[1, null]'],
  [new JavaCollection(['a', 'b'], 'set'), '[a, b]'],
  [new JavaArray(['a']), '[Ljava.lang.String;@1b28cdfa'],
  [new JavaEnum('RUNNING', 'State'), 'RUNNING'],
  [new JavaInstant(0n), '1970-01-01T00:00:00Z'],
  [new JavaTemporal(LocalDate.parse('2024-05-01'), 'java.time.LocalDate'), '2024-05-01'],
])('toText() case %#', (value, text) => {
  expect(toText(value)).toBe(text);
});

it('entryValue() of a removed entry is null', () => {
  expect(entryValue(new JavaEntry(new Map(), 'a'))).toBeNull();
});
