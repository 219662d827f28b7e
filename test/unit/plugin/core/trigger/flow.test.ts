// The properties of Flow.
import { expect, test } from 'vitest';
import { flowTrigger } from '../../../../../src/main/plugin/core/trigger/flow.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['needs nothing', {}, '1.3', []],
  ['the older version has preconditions', { preconditions: {} }, '1.3', []],
  ['the newer one has not', { preconditions: {} }, '2.0', ['unknown preconditions']],
  ['a state is one of Kestra', { states: ['SUCCESS', 'DONE'] }, '2.0', ['states.1']],
] as const)('Flow: %s', (_, properties, profile, faults) => {
  expect(faultsOf(flowTrigger, properties, profile)).toEqual(faults);
});
