// `substringBefore`, `substringBeforeLast`, `substringAfter` and `substringAfterLast`.
// Source: Kestra's filters of these names, which call commons-lang.
import { castText, requiredArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';

export const substringBefore = createSubstringFilter('substringBefore', (text, separator) => {
  const at = text.indexOf(separator);
  return at === -1 ? text : text.slice(0, at);
});

export const substringBeforeLast = createSubstringFilter('substringBeforeLast', (text, separator) => {
  const at = separator === '' ? -1 : text.lastIndexOf(separator);
  return at === -1 ? text : text.slice(0, at);
});

export const substringAfter = createSubstringFilter('substringAfter', (text, separator) => {
  const at = text.indexOf(separator);
  return at === -1 ? '' : text.slice(at + separator.length);
});

export const substringAfterLast = createSubstringFilter('substringAfterLast', (text, separator) => {
  const at = separator === '' ? -1 : text.lastIndexOf(separator);
  return at === -1 ? '' : text.slice(at + separator.length);
});

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
