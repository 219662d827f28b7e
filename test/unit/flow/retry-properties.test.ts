// Ways of trying again.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { retrySlot } from '../../../src/main/flow/retry-properties.ts';

const [older, newer] = profiles.map(switchesOf);

function pathsOf(retry: Readonly<Record<string, unknown>>, switches = older): readonly string[] {
  const slot = switches === undefined ? undefined : retrySlot(switches);
  const schema = slot?.kind === 'variant' ? slot.variants.get(String(retry['type'])) : undefined;
  return schema?.safeParse(retry).error?.issues.map(({ path, code }) => path[0]?.toString() ?? code) ?? [];
}

test.each([
  [{ type: 'constant', interval: 'PT1S', maxAttempts: 3 }, []],
  [{ type: 'constant' }, ['interval']],
  [{ type: 'constant', interval: 'PT1S', maxAttempts: 0 }, ['maxAttempts']],
  [{ type: 'constant', interval: 'PT10M', maxDuration: 'PT1M' }, ['intervalLessThanMaxDuration']],
  [{ type: 'constant', interval: 'PT1M', maxDuration: 'PT1M' }, ['intervalLessThanMaxDuration']],
  [{ type: 'exponential', interval: 'PT2M', maxInterval: 'PT1M' }, ['intervalLessThanMaxInterval']],
  [{ type: 'random', minInterval: 'PT2M', maxInterval: 'PT1M' }, ['minIntervalLessThanMaxInterval']],
  [
    { type: 'random', minInterval: 'PT1S', maxInterval: 'PT2M', maxDuration: 'PT1M' },
    ['maxIntervalLessThanMaxDuration'],
  ],
])('a retry %j', (retry, paths) => {
  expect(pathsOf(retry)).toEqual(paths);
});

test('`maxAttempt` is a name of the older version', () => {
  const retry = { type: 'constant', interval: 'PT1S', maxAttempt: 3 };
  expect([pathsOf(retry, older), pathsOf(retry, newer)]).toEqual([[], ['unrecognized_keys']]);
});
