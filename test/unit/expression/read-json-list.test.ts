// Texts that are to be lists.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { jacksonClassOf, readJsonList } from '../../../src/main/expression/read-json-list.ts';

it('reads a list, and nothing behind it', () => {
  expect(readJsonList('[1] x')).toEqual(ok([1]));
});

it.each([
  [
    '{}',
    'com.fasterxml.jackson.databind.exc.MismatchedInputException',
    'Object value (token `JsonToken.START_OBJECT`)',
  ],
  ['', 'com.fasterxml.jackson.databind.exc.MismatchedInputException', 'No content to map due to end-of-input'],
  ['[', 'com.fasterxml.jackson.core.io.JsonEOFException', 'Unexpected end-of-input'],
  ['nope', 'com.fasterxml.jackson.core.JsonParseException', "Unrecognized token 'nope'"],
])('says of %j what Jackson says', (text, className, part) => {
  const read = readJsonList(text);
  const message = read.ok ? '' : read.error;
  expect([jacksonClassOf(message), message.includes(part)]).toEqual([className, true]);
});
