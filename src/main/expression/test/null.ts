// `is null`. Source: Pebble's NullTest.
import type { Test } from '../extension.ts';

/** A name that is not there is an error, not null: `is defined` is the test for that. */
export const nullTest: Test = { name: 'null', argumentNames: null, holds: (input) => input === null };
