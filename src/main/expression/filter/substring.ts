// `substringBefore`, `substringBeforeLast`, `substringAfter` and `substringAfterLast`.
// Source: Kestra's filters of these names, which call commons-lang.
import { castText, requiredArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';

/** The whole text where the separator is not found. */
export const substringBefore = createSubstringFilter('substringBefore', (text, separator) => {
  const at = text.indexOf(separator);
  return at === -1 ? text : text.slice(0, at);
});

/** An empty separator is found nowhere here, as in commons-lang, while `substringBefore` finds it at the start. */
export const substringBeforeLast = createSubstringFilter('substringBeforeLast', (text, separator) => {
  const at = separator === '' ? -1 : text.lastIndexOf(separator);
  return at === -1 ? text : text.slice(0, at);
});

/** An empty text where the separator is not found: the twin of `substringBefore` keeps everything instead. */
export const substringAfter = createSubstringFilter('substringAfter', (text, separator) => {
  const at = text.indexOf(separator);
  return at === -1 ? '' : text.slice(at + separator.length);
});

/** Empty also where the separator ends the text. */
export const substringAfterLast = createSubstringFilter('substringAfterLast', (text, separator) => {
  const at = separator === '' ? -1 : text.lastIndexOf(separator);
  return at === -1 ? '' : text.slice(at + separator.length);
});

/**
 * All four need `separator` to be there, though it may be null, which counts as not found. Null as input stays null.
 */
function createSubstringFilter(name: string, cut: (text: string, separator: string) => string): Filter {
  const keepsWithoutSeparator = name.startsWith('substringBefore');
  return {
    name,
    argumentNames: ['separator'],
    apply(input, parameters) {
      const message = `The '${name}' filter expects an argument 'separator'.`;
      if (input === null) return null;
      const separator = castText(requiredArgument(parameters, 'separator', message));
      const text = castText(input);
      if (text === null) return null;
      if (separator === null) return keepsWithoutSeparator ? text : '';
      return cut(text, separator);
    },
  };
}
