// Lengths of Java's durations.
import { expect, test } from 'vitest';
import { durationSeconds, secondsToNanos } from '../../../src/main/plugin/java-duration.ts';

test.each([
  ['PT5S', 5],
  ['PT0.5S', 0.5],
  ['PT0,5S', 0.5],
  ['PT5.S', 5],
  ['PT1H30M', 5400],
  ['P1DT2S', 86_402],
  ['-PT5S', -5],
  ['PT-5S', -5],
  ['pt5s', 5],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['P1Y', undefined],
  ['PT0.0123456789S', undefined],
  ['5 min', undefined],
  ['{{ vars.d }}', undefined],
])('durationSeconds(%j) is %j', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each([
  [1.5, 1_500_000_000n],
  [0.0004, 0n],
  [-2, -2_000_000_000n],
])('%s s are %s ns', (seconds, nanos) => {
  expect(secondsToNanos(seconds)).toBe(nanos);
});
