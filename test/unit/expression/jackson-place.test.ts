// The place at the end of Jackson's messages.
import { expect, it } from 'vitest';
import { jacksonPlace } from '../../../src/main/expression/jackson-place.ts';

const source = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';

it.each([
  [{ column: 3 }, `\n at ${source}; line: 1, column: 3]`],
  [{ line: 2, column: 1 }, `\n at ${source}; line: 2, column: 1]`],
  [{}, `\n at ${source}; line: 1]`],
])('jacksonPlace(%j)', (place, text) => {
  expect(jacksonPlace(place)).toBe(text);
});
