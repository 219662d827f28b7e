// `is defined`: the value is there and not null. That a name which was not found counts as null here is the
// language's doing. Source: Pebble's DefinedTest.
import type { Test } from '../extension.ts';

/** The one test that a missing name, or a missing member of one, does not stop. */
export const defined: Test = { name: 'defined', argumentNames: null, holds: (input) => input !== null };
