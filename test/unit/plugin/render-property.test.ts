// Dynamic properties: their text, and Jackson's words for a name that is none.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { jacksonTokenError, renderAsText } from '../../../src/main/plugin/render-property.ts';

const cases: readonly (readonly [property: JsonValue, text: string])[] = [
  ['{{ x }}', '{{ x }}'],
  [12, '12'],
  [new JavaDouble(1.5), '1.5'],
  [true, 'true'],
  [[1, 'a'], '[1,"a"]'],
  [new Map([['a', 'b']]), '{"a":"b"}'],
];

it.each(cases)('renders %j by its text', (property, text) => {
  expect(renderAsText(property, { render: (given) => ok(given) })).toEqual(ok(text));
});

it('jacksonTokenError() quotes the token', () => {
  expect(jacksonTokenError('LOUD').split('\n')).toEqual([
    `com.fasterxml.jackson.core.JsonParseException: Unrecognized token 'LOUD': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`,
    ` at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: 1]`,
  ]);
});
