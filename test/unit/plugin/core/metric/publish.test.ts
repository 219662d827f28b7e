// The properties of Publish.
import { expect, test } from 'vitest';
import { publishTask } from '../../../../../src/main/plugin/core/metric/publish.ts';
import { faultsOf } from '../../faults-of.ts';

test('Publish: takes its properties', () => {
  expect(faultsOf(publishTask, { metrics: 'a' }, '1.3')).toEqual([]);
});

test('Publish: takes no other name', () => {
  expect(faultsOf(publishTask, { metrics: 'a', nothing: 1 }, '1.3')).toEqual(['unknown nothing']);
});
