// The properties of Schedule.
import { expect, test } from 'vitest';
import { scheduleTrigger } from '../../../../../src/main/plugin/core/trigger/schedule.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['a cron expression is enough', { cron: '@daily' }, '2.0', []],
  ['a cron expression is needed', {}, '2.0', ['cron']],
  ['a delay is a duration', { cron: '@daily', lateMaximumDelay: '10s' }, '1.3', ['lateMaximumDelay']],
  [
    'the newer version has no conditions of its own',
    { cron: '@daily', scheduleConditions: [] },
    '2.0',
    ['unknown scheduleConditions'],
  ],
] as const)('Schedule: %s', (_, properties, profile, faults) => {
  expect(faultsOf(scheduleTrigger, properties, profile)).toEqual(faults);
});
