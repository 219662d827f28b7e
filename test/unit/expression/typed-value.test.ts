// Values of properties.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { toTypedValue } from '../../../src/main/expression/typed-value.ts';
import type { Value } from '../../../src/main/expression/value.ts';

it.each<[string, readonly Value[] | null, string, Value]>([
  ['nothing is null', [], '', null],
  ['one value keeps its kind', [[1]], '[1]', [1]],
  ['scalars become a text', [1, new JavaDouble(1.5), true], '11.5true', '11.5true'],
  ['a list beside anything is read as JSON', [[1], ' '], '[1] ', [1]],
  ['only the first JSON value is read', [[1], [2]], '[1][2]', [1]],
  ['what is no JSON stays text', ['a', [1]], 'a[1]', 'a[1]'],
  ['a date is no number', [[2024], '-05'], '2024-05', '2024-05'],
  ['without parts it is the text', null, 'a', 'a'],
])('%s', (_, parts, text, value) => {
  expect(toTypedValue({ parts, text, isWritten: true })).toEqual(value);
});
