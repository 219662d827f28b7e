// What is made once.
import { expect, it } from 'vitest';
import { once } from '../../../src/main/contract/once.ts';

it('makes a value when it is first asked for, and only then, also where there is none', () => {
  let calls = 0;
  const read = once(() => {
    calls += 1;
    return undefined;
  });
  const before = calls;
  expect([before, read(), read(), calls]).toEqual([0, undefined, undefined, 1]);
});
