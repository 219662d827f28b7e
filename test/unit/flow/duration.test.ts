// Lengths of Java's durations.
import { expect, test } from 'vitest';
import { durationMs } from '../../../src/main/flow/duration.ts';

test.each([
  ['PT5S', 5000],
  ['PT0.5S', 500],
  ['PT1H30M', 5_400_000],
  ['P1DT2S', 86_402_000],
  ['-PT5S', -5000],
  ['pt5s', 5000],
  ['P', undefined],
  ['PT', undefined],
  ['5 min', undefined],
  ['{{ vars.d }}', undefined],
  [5, undefined],
])('durationMs(%j) is %j', (value, lengthMs) => {
  expect(durationMs(value)).toBe(lengthMs);
});
