// `is empty`: null, a blank text, a list, set or map without elements; never an array or a number.
// Source: Pebble's EmptyTest.
import type { Test } from '../extension.ts';
import { trimJava } from '../java-trim.ts';
import { JavaCollection, type Value } from '../value.ts';

/** A missing name is an error here, unlike in the filter `default` (recorded as undefined-017). */
export const empty: Test = { name: 'empty', argumentNames: null, holds: (input) => isEmptyValue(input) };

/** What `is empty` and the filter `default` count as nothing. */
export function isEmptyValue(value: Value): boolean {
  if (value === null) return true;
  if (typeof value === 'string') return trimJava(value) === '';
  if (value instanceof Map) return value.size === 0;
  if (value instanceof JavaCollection) return value.items.length === 0;
  return Array.isArray(value) && value.length === 0;
}
