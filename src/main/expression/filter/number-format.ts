// `numberFormat(format)`: a number by a DecimalFormat pattern. Source: Pebble's NumberFormatFilter.
import { textArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { defaultDecimalPattern, formatDecimal } from '../number/format-decimal.ts';
import { isNumber } from '../number/java-number.ts';
import { raisePebble } from '../raise.ts';

/**
 * Without `format`, groups of three and up to three fraction digits. Halves go to the even neighbour. A number
 * written as a text fails: use `number` first. Null stays null.
 */
export const numberFormat: Filter = {
  name: 'numberFormat',
  argumentNames: ['format'],
  apply(input, parameters) {
    if (input === null) return null;
    if (!isNumber(input)) return raisePebble("The input for the 'NumberFormat' filter has to be a number.");
    return formatDecimal(input, textArgument(parameters, 'format') ?? defaultDecimalPattern);
  },
};
