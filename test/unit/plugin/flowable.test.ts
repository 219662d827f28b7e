// What types that hold tasks have in common.
import { expect, it } from 'vitest';
import { concurrencyOf, listsNamed, taskLists } from '../../../src/main/plugin/flowable.ts';

it('finds lists by name, and leaves out what is not there', () => {
  expect(listsNamed(new Map([['then', []], ['else', null]]), ['then', 'else', 'x'])).toEqual(new Map([['then', []]])); // prettier-ignore
  expect(taskLists(new Map([['tasks', []]]))).toEqual(new Map([['tasks', []]]));
});

it.each([
  [undefined, 0],
  [2, 2],
  ['3', 3],
  [-1, 0],
  ['many', 0],
] as const)('takes %j tasks at once as %i', (property, expected) => {
  expect(concurrencyOf(property)).toBe(expected);
});
