// The values of expressions: everything that JSON has, and what only Java has.
import type { JavaDouble } from '../contract/value.ts';

/** Any value of an expression. */
export type Value = null | boolean | string | number | bigint | JavaDouble | Value[] | Map<Value, Value>;
