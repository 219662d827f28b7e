// The language in which deliveries are searched: `flow:github_ci -status:2xx body.action:opened "two words"`. Every term
// must hold. It is read here, for the core that searches and the window that tells what is wrong; nothing is matched.
import { provenances } from './delivery.ts';
import { outcomes } from './outcome.ts';
import { figureExamples, figureFields, type FigureTerm, readFigure } from './search-figures.ts';
import { readTerms, type Sign, splitAt, textOfSigns, type WrittenTerm } from './search-signs.ts';

/** An operator, as the help shows it. */
export interface SearchOperator {
  /** As it is written before its value; empty for words alone. */
  readonly name: string;
  readonly finds: string;
  readonly example: string;
  /** All values that there are, where these are words of ours. */
  readonly values?: readonly string[];
}

/** All that a term can begin with, most used first. */
export const searchOperators: readonly SearchOperator[] = [
  { name: 'body.', finds: 'a value in the body, by its path', example: 'body.action:opened' },
  { name: 'header.', finds: 'a header of the request', example: 'header.x-github-event:push' },
  { name: 'outcome:', finds: 'what became of it', example: 'outcome:failed', values: outcomes },
  { name: 'status:', finds: 'status of the answer', example: 'status:4xx' },
  { name: 'flow:', finds: 'flow, or a part of its id', example: 'flow:github_ci' },
  { name: 'namespace:', finds: 'namespace, or a part of it', example: 'namespace:company.team' },
  { name: 'event:', finds: 'event, in its sender’s words', example: 'event:pull_request' },
  { name: 'provider:', finds: 'who sent it; also from:', example: 'provider:github' },
  { name: 'after:', finds: 'received since a time, or in the last 15m, 2h, 1d', example: 'after:14:30' },
  { name: 'before:', finds: 'received before a time, or longer ago', example: 'before:2026-11-22' },
  { name: 'time:', finds: 'received on that day, in that minute, or from..to', example: 'time:14:00..14:30' },
  { name: 'took:', finds: 'how long its caller waited', example: 'took:>100ms' },
  { name: 'size:', finds: 'size of the body', example: 'size:>10kb' },
  { name: 'method:', finds: 'method of the request', example: 'method:put' },
  {
    name: 'provenance:',
    finds: 'where it came from; also is:',
    example: 'provenance:replay',
    values: provenances.map((word) => word.toLowerCase()),
  },
  { name: 'body:', finds: 'text anywhere in the body', example: 'body:"order shipped"' },
  { name: '-', finds: 'what must not hold, before any term', example: '-status:2xx' },
];

/** More ways to write a value, with an example of each. */
export const searchForms: readonly Pick<SearchOperator, 'finds' | 'example'>[] = [
  { finds: 'words in event, sender, address, reason or id', example: 'pull_request' },
  { finds: 'words with blanks, or signs that have a meaning', example: '"invoice paid"' },
  { finds: 'any text, at any place of a value', example: 'body.ref:refs/tags/*' },
  { finds: 'there is such a value', example: 'body.pull_request.merged:*' },
  { finds: 'an element of a list, or each of them', example: 'body.commits.*.author.name:ada' },
  { finds: 'a name with dots in it', example: 'body."a.b".c:1' },
];

/** A value, in lower case: the pieces between its `*`; one piece has no `*`, and two empty ones are any value. */
export type SearchPattern = readonly string[];

/** One term. */
export type SearchTerm = { readonly isNegated: boolean } & (FigureTerm | PatternTerm);

/** A term whose value is a text. */
type PatternTerm = { readonly pattern: SearchPattern } & (
  | { readonly field: 'word' | 'flow' | 'namespace' | 'event' | 'status' | 'method' | 'from' | 'is' }
  | { readonly field: 'body text' }
  | { readonly field: 'header'; readonly name: string }
  /** An element of the path: a name, an index in digits, or `undefined` for each. */
  | { readonly field: 'body'; readonly path: readonly (string | undefined)[] }
);

/** What cannot be understood; `from` and `to` are its place in the search, from 0. */
export interface SearchFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** A search that was read: its terms, or the first thing that is wrong with it. */
export type ReadSearch =
  | { readonly ok: true; readonly terms: readonly SearchTerm[] }
  | { readonly ok: false; readonly fault: SearchFault };

/** Longest search that is read, in characters, and most terms: more than anybody writes by hand. */
export const searchBounds = { lengthMax: 1000, termsMax: 30 } as const;

/**
 * Reads a search; an empty one has no terms. `nowMs`, milliseconds since 1970, is what times without a day and ages count
 * from; whoever only asks whether a search can be understood leaves it out.
 */
export function parseSearch(search: string, nowMs = 0): ReadSearch {
  if (search.length > searchBounds.lengthMax) {
    const message = `A search has at most ${searchBounds.lengthMax} characters`;
    return { ok: false, fault: { message, from: searchBounds.lengthMax, to: search.length } };
  }
  const written = readTerms(search);
  const beyond = written[searchBounds.termsMax];
  if (beyond !== undefined) return refuse(beyond, `A search has at most ${searchBounds.termsMax} terms`);
  const terms: SearchTerm[] = [];
  for (const term of written) {
    if (term.openQuoteAt !== undefined) {
      return { ok: false, fault: { message: 'A quote is not closed', from: term.openQuoteAt, to: term.to } };
    }
    const meant = readTerm(term, nowMs);
    if (typeof meant === 'string') return refuse(term, meant);
    terms.push(meant);
  }
  return { ok: true, terms };
}

function refuse({ from, to }: WrittenTerm, message: string): ReadSearch {
  return { ok: false, fault: { message, from, to } };
}

/** The term, or why it cannot be understood. */
function readTerm({ isNegated, signs }: WrittenTerm, nowMs: number): SearchTerm | string {
  const colon = signs.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted);
  const head = signs.slice(0, Math.max(colon, 0));
  const value = signs.slice(colon + 1);
  const name = textOfSigns(head).toLowerCase();
  const [first = []] = splitAt(head, '.');
  if (head.length > 0 && /^body(?:$|\[)/.test(textOfSigns(first).toLowerCase())) {
    return readBodyTerm({ head, value, isNegated });
  }
  if (/^headers?$/.test(textOfSigns(first).toLowerCase())) {
    const header = name.slice(textOfSigns(first).length + 1);
    if (header === '') return '"header." wants a name, such as header.x-github-event:push';
    if (value.length === 0) return `"${name}:" wants a value, or * for any`;
    return { field: 'header', name: header, isNegated, pattern: patternOf(value) };
  }
  // An address or a time of day is a word like any other.
  const isWord = !/^[a-z][a-z._-]*$/.test(name) || textOfSigns(value).startsWith('//');
  if (isWord) return { field: 'word', isNegated, pattern: patternOf(signs) };
  return readFigureTerm({ name, value, isNegated }, nowMs) ?? readNamedTerm({ name, value, isNegated });
}

interface TermParts {
  readonly value: readonly Sign[];
  readonly isNegated: boolean;
}

interface NamedTerm extends TermParts {
  readonly name: string;
}

/** A size, a duration, a time or an outcome; undefined where the name is that of none. */
function readFigureTerm({ name, value, isNegated }: NamedTerm, nowMs: number): SearchTerm | string | undefined {
  const text = textOfSigns(value);
  if (name === 'outcome') {
    const outcome = outcomes.find((word) => word === text.toLowerCase());
    return outcome === undefined ? wantsValue(name, listWords(outcomes)) : { field: 'outcome', isNegated, outcome };
  }
  const field = figureFields.find((known) => known === name);
  if (field === undefined) return undefined;
  const term = readFigure(field, text, nowMs);
  return term === undefined ? wantsValue(name, figureExamples[field]) : { ...term, isNegated };
}

function readNamedTerm({ name: written, value, isNegated }: NamedTerm): SearchTerm | string {
  const name = otherNames[written] ?? written;
  const field = plainFields.find((known) => known === name);
  if (field === undefined) return `No "${written}:" to search by: there are ${listWords(knownNames, ' and ')}`;
  const text = textOfSigns(value).toLowerCase();
  const { values, example } = plainValues[field];
  if (text === '' || values?.test(text) === false) return wantsValue(written, example);
  return { field, isNegated, pattern: patternOf(value) };
}

function wantsValue(name: string, example: string): string {
  return `"${name}:" wants a value such as ${example}`;
}

function listWords(words: readonly string[], last = ' or '): string {
  return `${words.slice(0, -1).join(', ')}${last}${words.at(-1) ?? ''}`;
}

const plainFields = ['flow', 'namespace', 'event', 'status', 'method', 'from', 'is'] as const;

/** Words that other tools use for two of them. */
const otherNames: Readonly<Record<string, (typeof plainFields)[number]>> = { provider: 'from', provenance: 'is' };

/** The names that the help has, without the minus. */
const knownNames: readonly string[] = searchOperators.flatMap(({ name }) => (name === '-' ? [] : [name]));

/** What may stand behind each name; any value where nothing is said. */
const plainValues: Readonly<
  Record<(typeof plainFields)[number], { readonly values?: RegExp; readonly example: string }>
> = {
  flow: { example: 'github_ci' },
  namespace: { example: 'company.team' },
  event: { example: 'pull_request' },
  status: { values: /^(?:[1-5](?:xx|[0-9]{0,2})|\*)$/, example: '404 or 4xx' },
  method: { values: /^[a-z]+$/, example: 'post' },
  from: { example: 'github' },
  is: {
    values: new RegExp(`^(?:${provenances.join('|').toLowerCase()})$`),
    example: listWords(provenances.map((word) => word.toLowerCase())),
  },
};

function readBodyTerm({ head, value, isNegated }: TermParts & { readonly head: readonly Sign[] }): SearchTerm | string {
  const path = pathOf(head.slice('body'.length));
  if (path === undefined) return 'A path of the body has a name or an index between its dots, as body.items[0].id';
  if (value.length === 0) return `"${textOfSigns(head)}:" wants a value, or * for any`;
  const pattern = patternOf(value);
  return path.length === 0 ? { field: 'body text', isNegated, pattern } : { field: 'body', path, isNegated, pattern };
}

/** The parts behind `body`: `.a[0].*` is `a`, `0` and each; undefined where one is empty. */
function pathOf(signs: readonly Sign[]): readonly (string | undefined)[] | undefined {
  if (signs.length === 0) return [];
  // An index in brackets is one between dots.
  const dotted = signs.flatMap((sign) => {
    if (sign.isQuoted || sign.text !== '[') return sign.isQuoted || sign.text !== ']' ? [sign] : [];
    return [{ text: '.', isQuoted: false }];
  });
  const [before = [], ...parts] = splitAt(dotted, '.');
  if (before.length > 0 || parts.some((part) => part.length === 0)) return undefined;
  return parts.map((part) => {
    const [only] = part;
    return part.length === 1 && only?.text === '*' && !only.isQuoted ? undefined : textOfSigns(part);
  });
}

function patternOf(signs: readonly Sign[]): SearchPattern {
  return splitAt(signs, '*').map((piece) => textOfSigns(piece).toLowerCase());
}
