// Texts changed in values of any depth.
import { expect, it } from 'vitest';
import { mapTexts } from '../../../src/main/expression/map-texts.ts';
import { JavaHashMap, type Value } from '../../../src/main/expression/value.ts';

it('mapTexts() changes texts and the texts of other scalars, and makes HashMaps of maps', () => {
  const value: Value = ['a', 1, new Map<Value, Value>([['k', ['b']]])];
  const changed = mapTexts(value, (text) => `<${text}>`);
  expect(changed).toEqual(['<a>', '<1>', new JavaHashMap([['k', ['<b>']]])]);
});
