// `split(delimiter, limit)`: the delimiter is a Java regular expression; what comes is an array.
// Source: Pebble's SplitFilter.
import { raiseCast, textArgument, toInt } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { isNumber } from '../number/java-number.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { compileRegex } from '../regex/java-regex.ts';
import { splitRegex } from '../regex/split-regex.ts';
import { JavaArray } from '../value.ts';

/**
 * Empty texts at the end are dropped unless `limit` is given: positive for at most so many parts, negative for all.
 * `.` as a delimiter matches every character and leaves nothing (recorded as filters-031); write `\.`. What comes is
 * an array, which `isIn` does not search and `is empty` never counts as empty.
 */
export const split: Filter = {
  name: 'split',
  argumentNames: ['delimiter', 'limit'],
  apply(input, parameters, context) {
    if (input === null) return null;
    const delimiter = textArgument(parameters, 'delimiter');
    if (delimiter === null) return raisePebble('missing delimiter parameter in split filter');
    const limit = parameters.get('limit') ?? null;
    if (limit !== null && !isNumber(limit)) return raiseCast(limit, 'java.lang.Number');
    if (typeof input !== 'string') return raiseCast(input, 'java.lang.String');
    context.tick(input.length);
    const regex = compileRegex(delimiter);
    if (!regex.ok) return raiseJava('java.util.regex.PatternSyntaxException', regex.error.message);
    return new JavaArray(splitRegex(regex.value, input, limit === null ? 0 : toInt(limit)));
  },
};
