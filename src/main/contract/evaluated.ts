// What an expression gave that was tried in an execution. It survives JSON, as the nouns of `model.ts` do.
import type { ErrorValue } from './errors.ts';
import type { JsonText } from './value.ts';

/** The kind of a value, in JSON's words. */
export type ValueKind = 'map' | 'list' | 'string' | 'number' | 'boolean' | 'null';

/**
 * A value, or why there is none: a failure is an answer here, since expressions are tried to see just that. Its error is
 * EXPRESSION_FAILED with `line`, and in the details `path` (what was undefined) and `nearest` (names near to it).
 * Secrets that were read are hidden in all of it.
 */
export type Evaluated =
  | { readonly kind: ValueKind; readonly json: JsonText }
  | { readonly kind: 'error'; readonly error: ErrorValue };
