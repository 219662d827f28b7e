// `chunk(size)`: a list cut into lists of that size. Source: Kestra's ChunkFilter (Guava's partition).
import { requiredArgument, toInt } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';
import { isNumber } from '../number/java-number.ts';
import { raiseJava, raisePebble } from '../raise.ts';

/**
 * The last list holds what is left over. `size` is any number, cut to an int. The input is judged before the size, so
 * that a text fails for being no list whatever its size says; a size of 0 fails inside Guava, without words (recorded
 * as xfilt-029).
 */
export const chunk: Filter = {
  name: 'chunk',
  argumentNames: ['size'],
  apply(input, parameters, context) {
    if (input === null) return null;
    const size = requiredArgument(parameters, 'size', "'chunk' filter expects an argument 'size'.");
    if (!Array.isArray(input)) {
      return raisePebble(`'chunk' filter can only be applied to List. Actual type was: ${classNameOf(input)}`);
    }
    if (size === null) {
      return raiseJava('java.lang.NullPointerException', 'Cannot invoke "Object.getClass()" because "sizeObj" is null');
    }
    if (!isNumber(size)) {
      return raisePebble(`'chunk' filter argument 'size' must be a number. Actual type was: ${classNameOf(size)}`);
    }
    const count = toInt(size);
    if (count <= 0) return raiseJava('java.lang.IllegalArgumentException', '');
    context.tick(input.length);
    return Array.from({ length: Math.ceil(input.length / count) }, (_, index) =>
      input.slice(index * count, (index + 1) * count),
    );
  },
};
