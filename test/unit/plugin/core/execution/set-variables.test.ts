// The properties of SetVariables.
import { expect, test } from 'vitest';
import { setVariablesTask } from '../../../../../src/main/plugin/core/execution/set-variables.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { variables: 'a', overwrite: 'a' }, '1.3', []],
  ['needs variables', {}, '1.3', ['variables']],
  ['takes no other name', { variables: 'a', overwrite: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('SetVariables: %s', (_, properties, profile, faults) => {
  expect(faultsOf(setVariablesTask, properties, profile)).toEqual(faults);
});
