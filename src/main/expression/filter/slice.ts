// `slice(fromIndex, toIndex)` of a text, a list or an array. Source: Pebble's SliceFilter.
import { toInt } from '../argument.ts';
import type { Arguments, Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';
import { isNumber } from '../number/java-number.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { JavaArray } from '../value.ts';

/**
 * From `fromIndex` (default 0) up to but without `toIndex` (default the end). Nothing is forgiven: negative indexes,
 * an end behind the last element and an empty part all fail, hence also `'' | slice`.
 */
export const slice: Filter = {
  name: 'slice',
  argumentNames: ['fromIndex', 'toIndex'],
  apply(input, parameters) {
    if (input === null) return null;
    const from = indexArgument(parameters, 'fromIndex') ?? 0;
    if (from < 0) return raiseJava('java.lang.IllegalArgumentException', 'fromIndex must be greater than 0');
    const wantedEnd = indexArgument(parameters, 'toIndex');
    const items = input instanceof JavaArray ? input.items : input;
    if (typeof items !== 'string' && !Array.isArray(items)) {
      return raisePebble(
        `Slice filter can only be applied to String, List and array inputs. Actual type was: ${classNameOf(input)}`,
      );
    }
    // The kind of the input is known by now; Pebble checks in this order, which decides which of two faults is told.
    const end = wantedEnd ?? items.length;
    if (end > items.length) return raisePebble(`toIndex must be smaller than input size: ${items.length}`);
    if (from >= end) return raisePebble('toIndex must be greater than fromIndex');
    const part = items.slice(from, end);
    return input instanceof JavaArray && Array.isArray(part) ? new JavaArray(part, input.componentClassName) : part;
  },
};

function indexArgument(parameters: Arguments, name: string): number | undefined {
  const value = parameters.get(name) ?? null;
  if (value === null) return undefined;
  if (isNumber(value)) return toInt(value);
  return raisePebble(`Argument ${name} must be a number. Actual type: ${classNameOf(value)}`);
}
