// `indent(amount, prefix)`: a prefix, repeated, before every line but the first; `nindent` starts with a
// line break and prefixes all lines. Source: Kestra's AbstractIndent.
import { castText, longArgument, raiseNull } from '../argument.ts';
import type { Arguments, Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { checkTextSize } from '../text-size.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/**
 * `amount` is a literal from 0 (a Long), `prefix` a text, by default one space; the prefix stands `amount` times. Any
 * input is taken by its Java text; null and the empty text stay.
 */
export const indent = createIndentFilter('indent');
/** For YAML blocks: `key: |{{ text | nindent(2) }}` starts the block on its own line. */
export const nindent = createIndentFilter('nindent');

function createIndentFilter(name: 'indent' | 'nindent'): Filter {
  return {
    name,
    argumentNames: ['amount', 'prefix'],
    apply(input, parameters) {
      if (input === null) return null;
      const text = toText(input);
      if (text === '') return text;
      const lineBreak = findLineBreak(text);
      const prefix = readPrefix(name, parameters);
      const lines = name === 'indent' ? text : lineBreak + text;
      checkTextSize(lines.length + lines.split(lineBreak).length * prefix.length);
      return lines.replaceAll(lineBreak, () => lineBreak + prefix);
    },
  };
}

function readPrefix(name: string, parameters: Arguments): string {
  if (!parameters.has('amount')) {
    return raisePebble(`The '${name}' filter expects an integer as argument 'amount'.`);
  }
  const amount = longArgument(parameters, 'amount');
  if (amount < 0) {
    return raisePebble(`The '${name}' filter expects a positive integer >=0 as argument 'amount'.`);
  }
  const given: Value = parameters.has('prefix') ? (parameters.get('prefix') ?? null) : ' ';
  const prefix = castText(given);
  if (prefix === null) return raiseNull('Cannot invoke "String.repeat(int)" because "prefix" is null');
  checkTextSize(amount * prefix.length);
  return prefix.repeat(amount);
}

/**
 * The first kind found decides for the whole text, in the order of Kestra's `getLineSeparator`; others are not
 * prefixed.
 */
function findLineBreak(text: string): string {
  return ['\r\n', '\n\r', '\n', '\r'].find((lineBreak) => text.includes(lineBreak)) ?? '\n';
}
