// `is null`. Source: Pebble's NullTest.
import type { Test } from '../extension.ts';

export const nullTest: Test = { name: 'null', argumentNames: null, holds: (input) => input === null };
