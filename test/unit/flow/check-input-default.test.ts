// Defaults that are no value of their type.
import { expect, test } from 'vitest';
import { checkInputDefault } from '../../../src/main/flow/check-input-default.ts';
import { mapOf } from './flow-parts-of.ts';

test.each([
  ['type: STRING, validator: "[a-z]+", defaults: ab1', 'it must match the pattern `[a-z]+`'],
  ['type: STRING, validator: "[a-z]+", defaults: ab', undefined],
  ['type: STRING, validator: "(?<!x)++", defaults: ab', undefined],
  [`type: STRING, validator: "(a+)+b", defaults: ${'a'.repeat(5000)}`, 'it must match the pattern `(a+)+b`'],
  ['type: INT, defaults: abc', '`abc` is not a valid INT value'],
  ['type: INT, defaults: "5"', undefined],
  ['type: INT, min: 5, defaults: 3', 'it must be more than `5`'],
  ['type: INT, max: 5, defaults: 30', 'it must be less than `5`'],
  ['type: FLOAT, max: 1.5, defaults: 2', 'it must be less than `1.5`'],
  ['type: FLOAT, defaults: abc', '`abc` is not a valid FLOAT value'],
  ['type: DATE, defaults: 01/02/2020', '`01/02/2020` is not a valid DATE value'],
  ['type: DATETIME, defaults: 2020-01-01', '`2020-01-01` is not a valid DATETIME value'],
  ['type: TIME, defaults: "25:00"', '`25:00` is not a valid TIME value'],
  ['type: DURATION, defaults: 5 min', '`5 min` is not a valid DURATION value'],
  ['type: DURATION, min: PT10M, defaults: PT1M', 'It must be more than `PT10M`'],
  ['type: DURATION, max: PT10M, defaults: PT1H', 'It must be less than `PT10M`'],
  ['type: EMAIL, defaults: nobody', 'The input must be a valid email'],
  ['type: SELECT, values: [x, 1], defaults: z', 'it must match the values `[x, 1]`'],
  ['type: SELECT, values: [x, 1], defaults: "1"', undefined],
  ['type: SELECT, values: [x], allowCustomValue: true, defaults: z', undefined],
  ['type: INT, defaults: "{{ vars.n }}"', undefined],
  ['type: JSON, defaults: "{"', undefined],
  ['type: INT', undefined],
])('checkInputDefault() looks at {%s}', (input, reason) => {
  const sentences = checkInputDefault({ id: 'a', at: ['inputs', 0], properties: mapOf(`{${input}}`) });
  expect(sentences.map(({ text }) => text)).toEqual(
    reason === undefined ? [] : [`Invalid default for input 'a': ${reason}`],
  );
});
