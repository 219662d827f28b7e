// The properties of TemplatedTask.
import { expect, test } from 'vitest';
import { templatedTask } from '../../../../../src/main/plugin/core/templating/templated-task.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { spec: 'a' }, '1.3', []],
  ['needs spec', {}, '1.3', ['spec']],
  ['takes no other name', { spec: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('TemplatedTask: %s', (_, properties, profile, faults) => {
  expect(faultsOf(templatedTask, properties, profile)).toEqual(faults);
});
