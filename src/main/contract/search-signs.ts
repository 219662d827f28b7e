// The signs of a search, one term after the other, each knowing where it stands and whether quotes make it plain text.
// What a term means is not told here.

/** One sign of a term; in quotes it has no meaning but itself. */
export interface Sign {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** A term as it was written: a minus before it, and what stands between two blanks. */
export interface WrittenTerm {
  readonly isNegated: boolean;
  readonly signs: readonly Sign[];
  /** Where it begins and ends in the search, from 0; the minus belongs to it. */
  readonly from: number;
  readonly to: number;
  /** Where a quote begins that nothing closes. */
  readonly openQuoteAt?: number;
}

/** Splits a search at its blanks, but for those in quotes; a backslash in quotes makes the next sign plain. */
export function readTerms(search: string): readonly WrittenTerm[] {
  const terms: WrittenTerm[] = [];
  let at = 0;
  while (at < search.length) {
    if (isBlank(search, at)) {
      at++;
      continue;
    }
    const term = readTerm(search, at);
    terms.push(term);
    at = term.to;
  }
  return terms;
}

function readTerm(search: string, from: number): WrittenTerm {
  const signs: Sign[] = [];
  // A minus alone is a word like any other.
  const isNegated = search[from] === '-' && from + 1 < search.length && !isBlank(search, from + 1);
  let at = isNegated ? from + 1 : from;
  let openQuoteAt: number | undefined;
  for (; at < search.length && (openQuoteAt !== undefined || !isBlank(search, at)); at++) {
    const sign = search.charAt(at);
    if (sign === '"') {
      openQuoteAt = openQuoteAt === undefined ? at : undefined;
    } else if (sign === '\\' && openQuoteAt !== undefined && at + 1 < search.length) {
      at++;
      signs.push({ text: search.charAt(at), isQuoted: true });
    } else {
      signs.push({ text: sign, isQuoted: openQuoteAt !== undefined });
    }
  }
  return { isNegated, signs, from, to: at, ...(openQuoteAt === undefined ? {} : { openQuoteAt }) };
}

function isBlank(search: string, at: number): boolean {
  return /\s/.test(search.charAt(at));
}

/** Splits signs at each sign that is not quoted and is this one. */
export function splitAt(signs: readonly Sign[], separator: string): readonly (readonly Sign[])[] {
  const parts: Sign[][] = [[]];
  for (const sign of signs) {
    if (!sign.isQuoted && sign.text === separator) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}

/** The text of signs. */
export function textOfSigns(signs: readonly Sign[]): string {
  return signs.map(({ text }) => text).join('');
}
