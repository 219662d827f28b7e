// What `kv()` finds.
import { expect, it } from 'vitest';
import { parseInstant } from '../../../../src/main/contract/instant.ts';
import { createValueSearch } from '../../../../src/main/plugin/key-value/find-value.ts';
import { sampleEntry } from '../core/kv/run-kv-task.ts';
import { createKeyValuesInMemory } from '../key-values-in-memory.ts';

it.each([
  ['k', { found: true, value: 'v' }],
  ['old', { found: false }],
  ['absent', { found: false }],
])('createValueSearch() gives for %s %j', (key, expected) => {
  const search = createValueSearch({
    keyValues: createKeyValuesInMemory(
      sampleEntry({ expiresAt: '2026-01-01T00:00:02Z' }),
      sampleEntry({ key: 'old', expiresAt: '2026-01-01T00:00:00Z' }),
    ),
    nowNanos: () => parseInstant('2026-01-01T00:00:01Z'),
  });
  expect(search({ namespace: 'company.team', key })).toEqual(expected);
});
