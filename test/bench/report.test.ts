// How measurements are worded, and that a lost webhook is never overlooked.
import { expect, it } from 'vitest';
import { losses, serverLine, targetLine } from '../../bench/report.mjs';

const measurement = { perSecond: 1, p50Ms: 1, p99Ms: 1, cpuMicros: 1, acknowledged: 3, servedBefore: 50, refused: {} };

it.each([
  { values: [0.5, 0.6, 0.7], target: { id: 'T1', what: 'speed', least: 0.5, stretch: 0.65 }, verdict: 'met' },
  { values: [0.3, 0.4, 0.7], target: { id: 'T1', what: 'speed', least: 0.5, stretch: 0.65 }, verdict: 'missed' },
  { values: [120], target: { id: 'T8', what: 'memory', most: 110, stretch: 90, unit: 'MB' }, verdict: 'missed' },
  { values: [Number.NaN], target: { id: 'T8', what: 'memory', most: 110, stretch: 90 }, verdict: 'not known here' },
])('targetLine() judges the median of $values: $verdict', ({ values, target, verdict }) => {
  expect(targetLine(target, values)).toMatch(new RegExp(`: ${verdict}$`));
});

it('losses() tells what was acknowledged and is not stored, or not finished', () => {
  const rounds = [
    { ...measurement, counts: { stored: 3, finished: 3, drainSeconds: 0 } },
    { ...measurement, counts: { stored: 2, finished: 2, drainSeconds: 0 } },
    { ...measurement, counts: { stored: 3, finished: 1, drainSeconds: 0 } },
    measurement,
  ];
  expect(losses('a', rounds)).toEqual([
    'a acknowledged 3, stored 2, finished 2',
    'a acknowledged 3, stored 3, finished 1',
  ]);
});

it('serverLine() tells how warm a server was: what it had answered, and the cost of the first round beside the last', () => {
  const rounds = [{ ...measurement, cpuMicros: 3 }, measurement, { ...measurement, cpuMicros: 2 }];
  expect(serverLine('a', rounds)).toMatch(/ warm by 50 requests, CPU of the first round ÷ the last 1\.50$/);
});
