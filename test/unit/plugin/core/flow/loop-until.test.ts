// The properties of LoopUntil.
import { expect, test } from 'vitest';
import { loopUntilTask } from '../../../../../src/main/plugin/core/flow/loop-until.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['a condition is needed', { tasks: [{}] }, '2.0', ['condition']],
  ['the newer version wants a task', { condition: 'x', tasks: [] }, '2.0', ['tasks']],
  ['the older one does without', { condition: 'x', tasks: [] }, '1.3', []],
  [
    'the frequency has three names',
    { condition: 'x', tasks: [{}], checkFrequency: { interval: 'PT1S', every: 1 } },
    '2.0',
    ['unknown every'],
  ],
] as const)('LoopUntil: %s', (_, properties, profile, faults) => {
  expect(faultsOf(loopUntilTask, properties, profile)).toEqual(faults);
});
