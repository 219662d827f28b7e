// `range(start, end, increment)`: Longs or, between two texts of one character, Characters; both ends included.
// The operator `..` makes its lists here too. Source: Pebble's RangeFunction, Kestra's BoundedRangeFunction.
import { raiseCast } from '../argument.ts';
import type { CallContext, TemplateFunction } from '../extension.ts';
import { isNumber, toLong } from '../number/java-number.ts';
import { raiseBound, raiseLimit, raisePebble } from '../raise.ts';
import { JavaCharacter, type Value } from '../value.ts';

/** Kestra's own bound, where it has one. */
const elementsMax = 1_000_000n;
/** Our bound where Kestra has none and would run out of memory. */
const elementsMaxUnbounded = 10_000_000n;

/**
 * `increment` is any number, by default 1, negative to count down; going the wrong way gives an empty list, not a
 * failure. Fractions of the ends are cut off. A million elements at most where `boundsRendering` is on.
 */
export const range: TemplateFunction = {
  name: 'range',
  argumentNames: ['start', 'end', 'increment'],
  call(parameters, context) {
    const increment = parameters.get('increment') ?? null;
    if (increment !== null && !isNumber(increment)) return raiseCast(increment, 'java.lang.Number');
    return createRange(
      {
        start: parameters.get('start') ?? null,
        end: parameters.get('end') ?? null,
        increment: increment === null ? 1n : toLong(increment),
      },
      context,
    );
  },
};

/** The ends of a range, and its increment. */
export interface RangeRequest {
  readonly start: Value;
  readonly end: Value;
  readonly increment: bigint;
}

/** Makes the list of a range; stops when it would be longer than allowed. */
export function createRange(request: RangeRequest, context: CallContext): Value[] {
  const { start, end, increment } = request;
  if (isNumber(start) && isNumber(end)) {
    return count({ start: toLong(start), end: toLong(end), increment }, context);
  }
  if (typeof start === 'string' && typeof end === 'string' && start.length === 1 && end.length === 1) {
    const ends = { start: BigInt(start.charCodeAt(0)), end: BigInt(end.charCodeAt(0)), increment };
    const codes = count(ends, context);
    return codes.map((code) => new JavaCharacter(String.fromCharCode(Number(code))));
  }
  return raisePebble('Arguments of range function must be of type Number or String with a length of 1');
}

interface LongRange {
  readonly start: bigint;
  readonly end: bigint;
  readonly increment: bigint;
}

function count({ start, end, increment }: LongRange, context: CallContext): bigint[] {
  if (increment === 0n) return raisePebble('The increment of the range function must be different than 0');
  // Calculated before the list is made: Kestra's text tells the size that the list would have had.
  const size = (end - start) / increment + 1n;
  const isEmpty = increment > 0n ? start > end : start < end;
  if (isEmpty) return [];
  checkSize(size, context);
  return Array.from({ length: Number(size) }, (_, index) => start + BigInt(index) * increment);
}

function checkSize(size: bigint, context: CallContext): void {
  const { switches } = context;
  const max = switches.boundsRendering ? elementsMax : elementsMaxUnbounded;
  if (size > max) {
    // Kestra's own bound speaks with its own class; ours stands where Java would have run out of memory.
    const text = `The range function cannot produce more than ${max} elements, but this call would produce ${size}.`;
    return switches.boundsRendering ? raiseLimit(text) : raiseBound(text, 'java.lang.OutOfMemoryError');
  }
  context.tick(Number(size));
}
