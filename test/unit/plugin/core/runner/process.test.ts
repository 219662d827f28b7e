// The properties of Process.
import { expect, test } from 'vitest';
import { processTaskRunner } from '../../../../../src/main/plugin/core/runner/process.ts';
import { faultsOf } from '../../faults-of.ts';

test('Process: takes its properties', () => {
  expect(faultsOf(processTaskRunner, {}, '1.3')).toEqual([]);
});

test('Process: takes no other name', () => {
  expect(faultsOf(processTaskRunner, { nothing: 1 }, '1.3')).toEqual(['unknown nothing']);
});
