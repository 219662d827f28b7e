// `regexMatch(regex)`, `regexReplace(regex, replacement)` and `regexExtract(regex, group)`.
// Source: Kestra's filters of these names, which only the newer version has.
import { raiseCast, toInt } from '../argument.ts';
import type { Arguments, CallContext, Filter } from '../extension.ts';
import { isNumber } from '../number/java-number.ts';
import { raisePebble } from '../raise.ts';
import { compileRegex, type JavaRegex } from '../regex/java-regex.ts';
import { replaceRegex } from '../regex/replace-regex.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** Whether the pattern is found anywhere, so `^…$` is needed for the whole. Null is no match, not null. */
export const regexMatch: Filter = {
  name: 'regexMatch',
  argumentNames: ['regex'],
  requires: 'hasNewExpressions',
  apply(input, parameters, context) {
    if (input === null) return false;
    const { text, regex } = prepare({ input, parameters, context });
    const [match] = regex.findAll(text);
    return match !== undefined;
  },
};

/** All matches; `$1` and `${name}` in `replacement` stand for groups. Null stays null. */
export const regexReplace: Filter = {
  name: 'regexReplace',
  argumentNames: ['regex', 'replacement'],
  requires: 'hasNewExpressions',
  apply(input, parameters, context) {
    if (input === null) return null;
    requireText(parameters, 'regex');
    const replacement = requireText(parameters, 'replacement');
    const { text, regex } = prepare({ input, parameters, context });
    return replaceRegex(regex, text, replacement);
  },
};

/**
 * The first match or, with `group`, a part of it; null where nothing matches or the group took no part. The group is
 * judged even where nothing would match.
 */
export const regexExtract: Filter = {
  name: 'regexExtract',
  argumentNames: ['regex', 'group'],
  requires: 'hasNewExpressions',
  apply(input, parameters, context) {
    if (input === null) return null;
    requireText(parameters, 'regex');
    const given = parameters.get('group') ?? null;
    if (given !== null && !isNumber(given)) return raiseCast(given, 'java.lang.Number');
    const group = given === null ? 0 : toInt(given);
    const { text, regex } = prepare({ input, parameters, context });
    if (group < 0 || group > regex.groupCount) {
      return raisePebble(
        `Group index ${group} is out of bounds: the pattern has only ${regex.groupCount} capture group(s).`,
      );
    }
    const [match] = regex.findAll(text);
    return match?.groups[group] ?? null;
  },
};

interface Call {
  readonly input: Value;
  readonly parameters: Arguments;
  readonly context: CallContext;
}

/** The arguments are judged before the pattern is compiled, because Kestra names a missing one first. */
function prepare({ input, parameters, context }: Call): { readonly text: string; readonly regex: JavaRegex } {
  const pattern = requireText(parameters, 'regex');
  const regex = compileRegex(pattern);
  if (!regex.ok) return raisePebble(`Invalid regex '${pattern}': ${regex.error.description}`);
  const text = toText(input);
  context.tick(text.length);
  return { text, regex: regex.value };
}

function requireText(parameters: Arguments, name: string): string {
  const value = parameters.get(name) ?? null;
  return value === null ? raisePebble(`The argument '${name}' is required.`) : toText(value);
}
