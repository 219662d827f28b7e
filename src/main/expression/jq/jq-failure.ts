// How jq programs stop: errors that `try` can catch, and `break` out of a label. Evaluation is nested
// iteration, so both have to unwind it. Kestra shows none of these texts: every failure of a program has one text.
import type { JsonValue } from '../../contract/value.ts';

/** An error of a program, or a break to a label. Not an Error: no stack is taken. */
export class JqFailure {
  /** What `catch` gets: any value, mostly a text; null for a break. */
  readonly value: JsonValue;
  /** The label to break to. */
  readonly label: object | undefined;
  constructor(value: JsonValue, label?: object) {
    this.value = value;
    this.label = label;
  }
}

/**
 * Stops the program with an error value, or breaks to a label. It throws, the one place in jq that does: the
 * consumer's loops lie between here and the `try` of the program.
 */
export function raiseJq(value: JsonValue, label?: object): never {
  // oxlint-disable-next-line typescript/only-throw-error -- a failure without a stack, which programs make often
  throw new JqFailure(value, label);
}
