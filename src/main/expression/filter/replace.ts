// `replace(replace_pairs, regexp)`: search texts and their replacements one after another, in all texts of a
// value. Source: Kestra's ReplaceFilter.
import { booleanArgument, isMap, raiseCast, raiseNull } from '../argument.ts';
import type { CallContext, Filter } from '../extension.ts';
import { mapTexts } from '../map-texts.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { compileRegex } from '../regex/java-regex.ts';
import { replaceRegex } from '../regex/replace-regex.ts';
import { checkTextSize } from '../text-size.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/**
 * `replace_pairs` is a map from search text to replacement, applied in its order, so a later pair sees what an
 * earlier one made; `regexp` (default false) makes the keys Java patterns. Everything in maps and lists becomes text
 * on the way: `{n: 2}` comes out as `{"n":"2"}`. The form `replace('a', 'b')` of other languages fails as a cast.
 */
export const replace: Filter = {
  name: 'replace',
  argumentNames: ['replace_pairs', 'regexp'],
  apply(input, parameters, context) {
    if (input === null) return null;
    const pairs = parameters.get('replace_pairs') ?? null;
    if (pairs === null) return raisePebble("The argument 'replace_pairs' is required.");
    const isRegex = booleanArgument(parameters, 'regexp');
    if (isRegex === null) {
      return raiseNull(
        'Cannot invoke "java.lang.Boolean.booleanValue()" because the return value of "java.util.Map.get(Object)" is null',
      );
    }
    if (!isMap(pairs)) return raiseCast(pairs, 'java.util.Map');
    return mapTexts(input, (text) => {
      let replaced = text;
      for (const [search, replacement] of pairs) {
        context.tick(1);
        const pair = { search: partText(search, 'getKey'), replacement: partText(replacement, 'getValue') };
        replaced = isRegex === true ? replacePattern(replaced, pair, context) : replaceText(replaced, pair);
      }
      return replaced;
    });
  },
};

interface Pair {
  readonly search: string;
  readonly replacement: string;
}

/** Split and joined rather than replaced, since the number of parts tells the size before the text is made. */
function replaceText(text: string, { search, replacement }: Pair): string {
  const parts = text.split(search);
  checkTextSize(text.length + parts.length * replacement.length);
  // Java finds an empty search text also at both ends.
  return search === '' ? text.replaceAll('', () => replacement) : parts.join(replacement);
}

function replacePattern(text: string, { search, replacement }: Pair, context: CallContext): string {
  context.tick(text.length);
  const regex = compileRegex(search);
  if (!regex.ok) return raiseJava('java.util.regex.PatternSyntaxException', regex.error.message);
  return replaceRegex(regex.value, text, replacement);
}

/** Numbers are taken by their Java text on both sides; null fails in the words of the call that Java makes on it. */
function partText(value: Value, method: 'getKey' | 'getValue'): string {
  if (value !== null) return toText(value);
  return raiseNull(
    `Cannot invoke "Object.toString()" because the return value of "java.util.Map$Entry.${method}()" is null`,
  );
}
