// What jq's `match`, `test`, `capture`, `scan`, `split` and `sub` stand on. Patterns run in linear time.
// Source: the jq 1.6 manual; positions count characters.
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { compileRegex, type JavaRegex, type RegexMatch } from '../regex/java-regex.ts';
import { raiseJq } from './jq-failure.ts';
import { kindOf } from './jq-order.ts';

type RegexBuiltin = (input: JsonValue, operands: readonly JsonValue[]) => JsonValue;

/** By `name/count`. The rest of the family is written in jq on top of these two. */
export const regexBuiltins: readonly (readonly [string, RegexBuiltin])[] = [
  ['_match/2', (input, [pattern = null, flags = null]) => matchAll(input, pattern, flags)],
  ['split/2', (input, [pattern = null, flags = null]) => split(input, pattern, flags)],
];

interface Search {
  readonly text: string;
  readonly regex: JavaRegex;
  readonly matches: readonly RegexMatch[];
}

/**
 * The flags are Oniguruma's: `g` all matches, `n` no empty ones, `i`, `x`, `s` and `p` as usual. `l` (longest) is
 * accepted and without effect.
 */
function search(input: JsonValue, pattern: JsonValue, flags: JsonValue): Search {
  // The pattern may hold its flags: `["a", "gi"]`.
  if (Array.isArray(pattern)) return search(input, pattern[0] ?? null, pattern[1] ?? flags);
  if (typeof input !== 'string' || typeof pattern !== 'string') {
    return raiseJq(`${kindOf(input)} cannot be matched, as it is not a string`);
  }
  const letters = typeof flags === 'string' ? flags : '';
  // All letters that jq knows; another one is an error there too.
  if (!/^[gimnpslx]*$/.test(letters)) return raiseJq(`${letters} is not a valid modifier string`);
  const modes = `${letters.includes('i') ? 'i' : ''}${/[sp]/.test(letters) ? 's' : ''}`;
  // RE2 has no extended mode, so blanks and comments are taken out of the pattern.
  const source = letters.includes('x') ? pattern.replaceAll(/\\[\s\S]|#[^\n]*|\s+/g, keepEscapes) : pattern;
  const compiled = compileRegex(modes === '' ? source : `(?${modes})${source}`);
  if (!compiled.ok) return raiseJq(`${pattern} (at offset 0) is not a valid regex: ${compiled.error.description}`);
  const found = [...compiled.value.findAll(input)].filter((match) => !letters.includes('n') || match.end > match.start);
  return { text: input, regex: compiled.value, matches: letters.includes('g') ? found : found.slice(0, 1) };
}

function keepEscapes(part: string): string {
  return part.startsWith('\\') ? part : '';
}

/** A group's place is not told by the engine, only its text, so it is looked for from the group before on. */
function matchAll(input: JsonValue, pattern: JsonValue, flags: JsonValue): JsonValue {
  const { text, regex, matches } = search(input, pattern, flags);
  const names = new Map([...regex.names].map(([name, group]) => [group, name]));
  return matches.map((match) => {
    const [whole = '', ...groups] = match.groups;
    const described = describe({ text, found: whole ?? '', from: match.start });
    let from = match.start;
    const captures = groups.map((group, index): JsonValue => {
      const start = group === null ? -1 : text.indexOf(group, from);
      if (start >= 0) from = start;
      const capture = group === null ? missing() : describe({ text, found: group, from: start });
      return capture.set('name', names.get(index + 1) ?? null);
    });
    return described.set('captures', captures);
  });
}

interface Found {
  readonly text: string;
  readonly found: string;
  readonly from: number;
}

/** `offset` and `length` count characters, not UTF-16 units, because jq counts code points. */
function describe({ text, found, from }: Found): JsonMap {
  return new Map<string, JsonValue>([
    ['offset', Array.from(text.slice(0, from)).length],
    ['length', Array.from(found).length],
    ['string', found],
  ]);
}

/** A group that took no part has a place before the beginning and no text. */
function missing(): JsonMap {
  return new Map<string, JsonValue>([
    ['offset', -1],
    ['length', 0],
    ['string', null],
  ]);
}

/** Unlike `split/1` it takes a pattern, and empty texts at the end stay. */
function split(input: JsonValue, pattern: JsonValue, flags: JsonValue): JsonValue {
  const { text, matches } = search(input, pattern, `g${typeof flags === 'string' ? flags : ''}`);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)];
}
