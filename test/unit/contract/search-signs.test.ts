// Terms of a search as they were written.
import { expect, it } from 'vitest';
import { readTerms, splitAt, textOfSigns } from '../../../src/main/contract/search-signs.ts';

it('terms stand between blanks, quotes hold them together, a minus negates', () => {
  const terms = readTerms(' -a\t"b c"d "e');
  expect(terms.map(({ signs, ...term }) => ({ ...term, text: textOfSigns(signs) }))).toEqual([
    { isNegated: true, from: 1, to: 3, text: 'a' },
    { isNegated: false, from: 4, to: 10, text: 'b cd' },
    { isNegated: false, from: 11, to: 13, openQuoteAt: 11, text: 'e' },
  ]);
});

it('a quoted separator separates nothing', () => {
  const [term] = readTerms('a."b.c".d');
  expect(splitAt(term?.signs ?? [], '.').map(textOfSigns)).toEqual(['a', 'b.c', 'd']);
});
