// Runs the recorded flows on our engine and compares state, taskruns, outputs and logs with what running
// Kestra gave. Flows of types that are not run here yet are counted by name, never passed over silently.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { expectedRun, isRunnable, type RecordedRun, runRecorded } from './flow-run-case.ts';
import { flowRunGaps } from './flow-run-gaps.ts';

const file = new URL('./recorded/flow-runs.json', import.meta.url);
// The recorder wrote this file; its shape is `RecordedRun`.
const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedRun[];
const runnable = recorded.filter(isRunnable);

describe.each(profiles)('recorded runs on profile %s', (profile) => {
  it.each(runnable.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    const expected = expectedRun(each, profile);
    const actual = await runRecorded(each, profile);
    const gap = flowRunGaps[`${id}@${profile}`] ?? flowRunGaps[id];
    // A gap that is met is a failure too: its line must go.
    const wanted = gap === undefined ? expected : `a gap: ${gap}`;
    const got = gap === undefined || isDeepStrictEqual(actual, expected) ? actual : `a gap: ${gap}`;
    expect(got).toEqual(wanted);
  });
});

it('counts the recorded flows whose types are not run here yet', () => {
  expect(recorded.length - runnable.length).toBe(180);
});
