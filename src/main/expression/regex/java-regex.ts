// Java's regular expressions on RE2, which matches in linear time: what people's templates can be asked to
// match is not theirs alone. Look-around and back references therefore do not exist here, and say so.
// Source: java.util.regex.Pattern, with its messages.
import type { RE2JS } from 're2js';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { explainFault, type RegexFault } from './regex-fault.ts';
import { re2 } from './re2.ts';
import { translatePattern } from './translate-pattern.ts';

/** One match: where it stands and its groups, the whole match first. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

/** A compiled pattern. It holds no position, so that one may be used in several places at once. */
export interface JavaRegex {
  /** Without the whole match, which is group 0. */
  readonly groupCount: number;
  /** Group numbers by name. */
  readonly names: ReadonlyMap<string, number>;
  /** Whether the whole text matches. */
  matches(text: string): boolean;
  /** All matches from left to right; after an empty one the search goes on one unit later. */
  findAll(text: string): Iterable<RegexMatch>;
}

/** Compiles a pattern, or says in Java's words what is wrong with it. */
export function compileRegex(pattern: string): Result<JavaRegex, RegexFault> {
  let compiled: RE2JS;
  // RE2 throws for a pattern that it cannot read; there is no way to ask it first.
  try {
    compiled = re2().compile(translatePattern(pattern));
  } catch (error) {
    return fail(explainFault(pattern, error instanceof Error ? error.message : String(error)));
  }
  return ok({
    groupCount: compiled.groupCount(),
    names: new Map(Object.entries(compiled.namedGroups())),
    matches: (text) => compiled.matches(text),
    findAll: (text) => findAll(compiled, text),
  });
}

function* findAll(compiled: RE2JS, text: string): Iterable<RegexMatch> {
  const matcher = compiled.matcher(text);
  const count = compiled.groupCount();
  while (matcher.find()) {
    const groups: (string | null)[] = [];
    for (let group = 0; group <= count; group++) groups.push(matcher.group(group) ?? null);
    yield { start: matcher.start(0), end: matcher.end(0), groups };
  }
}
