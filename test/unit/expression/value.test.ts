// Values of Java's kinds.
import { expect, it } from 'vitest';
import { JavaArray, JavaHashMap, JavaLoop } from '../../../src/main/expression/value.ts';

it('an array holds texts where nothing else is said', () => {
  expect(new JavaArray(['a']).componentClassName).toBe('java.lang.String');
});

it('a hash map is a map', () => {
  expect(new JavaHashMap([['a', 1]]) instanceof Map).toBe(true);
});

it('a loop starts at its first turn', () => {
  expect(new JavaLoop(3)).toEqual({ index: 0, length: 3 });
});
