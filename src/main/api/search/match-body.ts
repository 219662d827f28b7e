// Whether a term of a search holds of a body: text anywhere in it, or a value at a path of its JSON or its form. What is
// neither has no paths. Numbers are compared as numbers, of any length: no digit is lost.
import { parseJson } from '../../contract/parse-json.ts';
import { printJsonDouble } from '../../contract/print-json.ts';
import type { SearchPattern, SearchTerm } from '../../contract/search-language.ts';
import { isJsonMap, JavaDouble, type JsonValue } from '../../contract/value.ts';
import { fitsPattern, holdsPattern } from './fits-pattern.ts';

/** A term that the body decides. */
export type BodyTerm = Extract<SearchTerm, { readonly field: 'body' | 'body text' }>;
type Path = Extract<BodyTerm, { readonly field: 'body' }>['path'];

/** Makes the test of bodies; each body is decoded and parsed once, however many terms there are. */
export function createBodyMatch(terms: readonly BodyTerm[]): (body: Uint8Array) => boolean {
  return (body) => {
    const text = new TextDecoder().decode(body);
    let parsed: JsonValue | undefined;
    let isParsed = false;
    const value = (): JsonValue | undefined => {
      if (!isParsed) parsed = readValue(text);
      isParsed = true;
      return parsed;
    };
    return terms.every((term) => {
      if (term.field === 'body text') return holdsPattern(text, term.pattern) !== term.isNegated;
      // Most bodies have no such name at all, which is seen at a hundredth of the cost of parsing them.
      const found = mayHold(text, term.path) && holdsAt(value(), { path: term.path, pattern: term.pattern });
      return found !== term.isNegated;
    });
  };
}

function mayHold(text: string, path: Path): boolean {
  // Names can be written with escapes, in JSON by a backslash, in forms by a percent sign or a plus.
  if (/[\\%+]/.test(text)) return true;
  return path.every((name) => name === undefined || isIndex(name) || text.includes(name));
}

function readValue(text: string): JsonValue | undefined {
  const json = parseJson(text);
  if (json.ok) return json.value;
  // The names of a form stand before an equals sign; prose and XML have blanks or brackets there.
  return /^[^\s<>{}[\]"=&]+=/.test(text) ? readForm(text) : undefined;
}

/** A name that comes more than once has a list of values, as flows see it. */
function readForm(text: string): JsonValue {
  const form = new Map<string, JsonValue>();
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form.get(name);
    if (before === undefined) form.set(name, value);
    else form.set(name, Array.isArray(before) ? [...before, value] : [before, value]);
  }
  return form;
}

interface Wanted {
  readonly path: Path;
  readonly pattern: SearchPattern;
}

function holdsAt(value: JsonValue | undefined, { path, pattern }: Wanted): boolean {
  if (value === undefined) return false;
  if (path.length === 0) return holdsValue(value, pattern);
  const [name, ...rest] = path;
  const wanted = { path: rest, pattern };
  if (isJsonMap(value)) {
    return name === undefined
      ? [...value.values()].some((member) => holdsAt(member, wanted))
      : holdsAt(value.get(name), wanted);
  }
  if (!Array.isArray(value)) return false;
  if (name === undefined) return value.some((element) => holdsAt(element, wanted));
  return isIndex(name) && holdsAt(value[Number(name)], wanted);
}

function isIndex(name: string): boolean {
  return /^\d{1,9}$/.test(name);
}

/** Of a list one element is enough: `body.labels:urgent`. A map is there, and equals nothing. */
function holdsValue(value: JsonValue, pattern: SearchPattern): boolean {
  if (pattern.length === 2 && pattern.every((piece) => piece === '')) return true;
  if (isJsonMap(value)) return false;
  if (Array.isArray(value)) return value.some((element) => !Array.isArray(element) && holdsValue(element, pattern));
  return fitsPattern(textOf(value), pattern) || isSameNumber(value, pattern);
}

function textOf(value: null | boolean | string | number | bigint | JavaDouble): string {
  return value instanceof JavaDouble ? printJsonDouble(value.value) : String(value);
}

/** `1.0` is `1.00`, and `10` is `1e1`; integers are compared by their digits, which the pattern has as text. */
function isSameNumber(value: unknown, pattern: SearchPattern): boolean {
  const [text = ''] = pattern;
  if (pattern.length !== 1 || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text)) return false;
  if (value instanceof JavaDouble) return value.value === Number(text);
  return typeof value === 'number' && value === Number(text);
}
