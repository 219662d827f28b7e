// The properties of UnsetVariables.
import { expect, test } from 'vitest';
import { unsetVariablesTask } from '../../../../../src/main/plugin/core/execution/unset-variables.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { variables: 'a', ignoreMissing: 'a' }, '1.3', []],
  ['needs variables', {}, '1.3', ['variables']],
  ['takes no other name', { variables: 'a', ignoreMissing: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('UnsetVariables: %s', (_, properties, profile, faults) => {
  expect(faultsOf(unsetVariablesTask, properties, profile)).toEqual(faults);
});
