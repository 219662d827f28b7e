// The properties of Pause.
import { expect, test } from 'vitest';
import { pauseTask } from '../../../../../src/main/plugin/core/flow/pause.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['needs nothing', {}, '2.0', []],
  ['the older version has tasks and a delay', { delay: 'PT1S', tasks: [{}] }, '1.3', []],
  ['the newer one has not', { delay: 'PT1S', tasks: [{}] }, '2.0', ['unknown delay, tasks']],
] as const)('Pause: %s', (_, properties, profile, faults) => {
  expect(faultsOf(pauseTask, properties, profile)).toEqual(faults);
});
