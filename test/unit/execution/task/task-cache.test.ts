// Outputs that are kept for tasks that need not run again.
import { expect, it } from 'vitest';
import { createTaskCache } from '../../../../src/main/execution/task/task-cache.ts';

const outputs = (value: string) => new Map([['value', value]]);

it('finds what is kept, until its time is over', () => {
  let nanos = 10n;
  const cache = createTaskCache({ charactersMax: 100 }, () => nanos);
  cache.keep('short', outputs('a'), 20n);
  cache.keep('long', outputs('b'));
  const before = cache.find('short');
  nanos = 20n;
  expect([before, cache.find('short'), cache.find('long')]).toEqual([outputs('a'), undefined, outputs('b')]);
});

it('gives up the oldest where there is no room, and takes nothing that is too long', () => {
  // Each of these takes 13 characters.
  const cache = createTaskCache({ charactersMax: 30 }, () => 0n);
  for (const key of ['a', 'b', 'a', 'c']) cache.keep(key, outputs(key));
  cache.keep('d', outputs('d'.repeat(30)));
  expect(['a', 'b', 'c', 'd'].map((key) => cache.find(key))).toEqual([
    outputs('a'),
    undefined,
    outputs('c'),
    undefined,
  ]);
});
