// Dynamic properties: their text, and Jackson's words for a name that is none.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import {
  jacksonTokenError,
  renderAsText,
  renderInteger,
  renderRequired,
} from '../../../src/main/plugin/render-property.ts';

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

const context = { render: (given: string) => ok(given) };

it('renderRequired() needs a value', () => {
  const missing = { ok: false, error: { code: 'TASK_FAILED', message: 'No value present' } };
  expect([renderRequired('', context), renderRequired(null, context), renderRequired(undefined, context)]).toEqual([
    ok(''),
    missing,
    missing,
  ]);
});

it.each([
  [12, 12],
  ['-3', -3],
  ['1.5', undefined],
  ['', undefined],
])('renderInteger() of %j', (property, value) => {
  const rendered = renderInteger(property, context);
  expect(rendered.ok ? rendered.value : undefined).toBe(value);
});
