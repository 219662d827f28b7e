// What a Pause gives.
import { expect, it } from 'vitest';
import { printJson } from '../../../../src/main/contract/print-json.ts';
import { resumedOutputs } from '../../../../src/main/execution/task/pause-outputs.ts';

it('gives inputs only where there are some, before how it ended', () => {
  const ended = { on: '2026-01-01T00:00:00Z', to: 'SUCCESS' } as const;
  expect(
    [resumedOutputs(ended), resumedOutputs({ ...ended, onResume: new Map([['a', 1]]) })].map((each) => printJson(each)),
  ).toEqual([
    '{"resumed":{"on":"2026-01-01T00:00:00Z","to":"SUCCESS"}}',
    '{"onResume":{"a":1},"resumed":{"on":"2026-01-01T00:00:00Z","to":"SUCCESS"}}',
  ]);
});
