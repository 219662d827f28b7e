// Literals of JavaScript.
import { expect, it } from 'vitest';
import { quote } from '../../../src/main/expression/quote.ts';

it.each(['', 'a\'b"c`${d}`', '\\', '\n\r\u2028\u2029', '*/ // <!--', '\ud800', '😀'])(
  'quote(%j) is that text',
  (text) => {
    expect(JSON.parse(quote(text))).toBe(text);
  },
);

it('quote() holds no line end of any kind', () => {
  expect(quote('\n\r\u2028\u2029')).not.toMatch(/[\n\r\u2028\u2029]/);
});
