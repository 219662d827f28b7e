// What is told of a search, and what becomes of its text when an operator is taken from the help.
import { parseSearch, type SearchFault, searchOperators } from '../../main/contract/search-language.ts';
import { formatBytes, formatCount } from '../format/size.ts';
import { formatDay, formatTimeOfDay } from '../format/time.ts';
import type { SearchReport } from './delivery-search.ts';

/** The part of a search that can be understood, and the first thing in it that cannot. */
export function understoodOf(search: string): { readonly text: string; readonly fault: SearchFault | undefined } {
  const read = parseSearch(search);
  if (read.ok) return { text: search.trim(), fault: undefined };
  const { from, to } = read.fault;
  // What is left out ends behind the place where it begins, so this ends, too.
  return { text: understoodOf(search.slice(0, from) + search.slice(to)).text, fault: read.fault };
}

/** `Searched 20 000 deliveries, back to 2026-11-22 14:02:11.004`; whether it goes on is told beside it. */
export function formatSearched({ searched, backTo, hasMore }: SearchReport): string {
  if (!hasMore)
    return searched === 1 ? 'The only delivery searched' : `All ${formatCount(searched)} deliveries searched`;
  const to = backTo === undefined ? '' : `, back to ${formatDay(backTo)} ${formatTimeOfDay(backTo)}`;
  return `Searched ${formatCount(searched)}${to}`;
}

/** Largest body that is looked into; `api/search/test-delivery.ts` has the same bound. */
const searchedBodyBytesMax = 1024 * 1024;

/** What a search has passed by; undefined where that is nothing. */
export function formatUnread(unread: number): string | undefined {
  if (unread === 0) return undefined;
  return `${formatCount(unread)} with a body over ${formatBytes(searchedBodyBytesMax)} not looked into`;
}

/** The word that is being written at the end, without its minus; empty behind a blank. */
export function lastWordOf(search: string): string {
  return /-?(\S*)$/.exec(search)?.[1] ?? '';
}

/**
 * The operator whose name begins with the word that is being written, or the value behind an operator that has words of its
 * own; undefined where none does, or nothing is written.
 */
export function completionOf(search: string): string | undefined {
  const word = lastWordOf(search).toLowerCase();
  if (word === '') return undefined;
  const [value] = valuesOf(search);
  return value ?? searchOperators.find(({ name }) => name.startsWith(word) && name !== word)?.name;
}

/** The terms that the word being written can become, where its operator has words of its own: `outcome:failed`. */
export function valuesOf(search: string): readonly string[] {
  const word = lastWordOf(search).toLowerCase();
  const operator = searchOperators.find(({ name, values }) => values !== undefined && word.startsWith(name));
  const terms = operator?.values?.map((value) => operator.name + value) ?? [];
  return terms.filter((term) => term.startsWith(word) && term !== word);
}

/** The search with an operator or an example at its end, in place of the beginning of it that is written there. */
export function withWord(search: string, word: string): string {
  const written = lastWordOf(search);
  const kept = written !== '' && word.startsWith(written.toLowerCase()) ? search.slice(0, -written.length) : search;
  const isApart = kept === '' || /[\s-]$/.test(kept);
  return `${kept}${isApart ? '' : ' '}${word}`;
}
