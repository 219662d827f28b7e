// The properties of Switch.
import { expect, test } from 'vitest';
import { switchTask } from '../../../../../src/main/plugin/core/flow/switch.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['cases are lists of tasks by name', { value: 'a', cases: { a: [{}] } }, '2.0', []],
  ['a value is needed', { cases: {} }, '1.3', ['value']],
  ['a case is a list', { value: 'a', cases: { a: {} } }, '1.3', ['cases.a']],
] as const)('Switch: %s', (_, properties, profile, faults) => {
  expect(faultsOf(switchTask, properties, profile)).toEqual(faults);
});
