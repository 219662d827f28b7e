// The properties of Labels.
import { expect, test } from 'vitest';
import { labelsTask } from '../../../../../src/main/plugin/core/execution/labels.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { labels: 'a' }, '1.3', []],
  ['needs labels', {}, '1.3', ['labels']],
  ['takes no other name', { labels: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Labels: %s', (_, properties, profile, faults) => {
  expect(faultsOf(labelsTask, properties, profile)).toEqual(faults);
});
