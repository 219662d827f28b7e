// `abs`: a number without its sign, in the same Java class. Source: Pebble's AbsFilter.
import { JavaDouble } from '../../contract/value.ts';
import type { Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { JavaBigDecimal, JavaBigInteger, JavaFloat } from '../value.ts';

/** One of the few filters that do not let null through. A number written as a text is no number here, in no version. */
export const abs: Filter = {
  name: 'abs',
  argumentNames: null,
  apply(input) {
    if (input === null) return raisePebble('Can not pass null value to "abs" filter.');
    // Java's smallest Integer has no positive twin, so it stays as it is; the smallest Long likewise.
    if (typeof input === 'number') return Math.abs(input) | 0;
    if (typeof input === 'bigint') return absBig(input);
    if (input instanceof JavaDouble) return new JavaDouble(Math.abs(input.value));
    if (input instanceof JavaFloat) return new JavaFloat(Math.abs(input.value));
    if (input instanceof JavaBigInteger) return new JavaBigInteger(absBig(input.value));
    if (input instanceof JavaBigDecimal) return new JavaBigDecimal(absBig(input.unscaled), input.scale);
    return raisePebble("The 'abs' filter does require as input a number.");
  },
};

/** The guard is for Long alone, whose smallest value overflows back to itself in `Math.abs(long)`. */
function absBig(value: bigint): bigint {
  return value < 0n && value !== -(2n ** 63n) ? -value : value;
}
