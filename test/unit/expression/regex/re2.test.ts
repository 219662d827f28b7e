// RE2, loaded when it is needed.
import { expect, it } from 'vitest';
import { re2 } from '../../../../src/main/expression/regex/re2.ts';

it('re2() answers the same library each time, and it matches', () => {
  expect([re2() === re2(), re2().compile('a+').matches('aaa')]).toEqual([true, true]);
});
