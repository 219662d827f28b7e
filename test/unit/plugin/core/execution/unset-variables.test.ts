// The properties of UnsetVariables.
import { expect, test } from 'vitest';
import { unsetVariablesTask } from '../../../../../src/main/plugin/core/execution/unset-variables.ts';
import { faultsOf } from '../../faults-of.ts';
import { updateWith } from '../../update-with.ts';

test.each([
  ['takes its properties', { variables: 'a', ignoreMissing: 'a' }, '1.3', []],
  ['needs variables', {}, '1.3', ['variables']],
  ['takes no other name', { variables: 'a', ignoreMissing: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('UnsetVariables: %s', (_, properties, profile, faults) => {
  expect(faultsOf(unsetVariablesTask, properties, profile)).toEqual(faults);
});

const noMap = (method: string): string => `Cannot invoke "java.util.Map.${method}(Object)" because "vars" is null`;
const rest = { variables: new Map([['a', new Map([['y', 2]])]]) };

test.each([
  ['removes members', '1.3', { variables: ['a.x', 'b'] }, rest],
  ['does not mind what is missing', '1.3', { variables: ['a.x', 'b', 'zz'] }, rest],
  ['minds what is missing', '2.0', { variables: ['zz'] }, "Variable 'zz' not found and `ignoreMissing` is false"],
  ['is told not to mind', '2.0', { variables: ['a.x', 'b', 'zz'], ignoreMissing: true }, rest],
  ['looks into no text', '1.3', { variables: ['b.c'] }, "class java.lang.String cannot be cast to class java.util.Map (java.lang.String and java.util.Map are in module java.base of loader 'bootstrap')"], // prettier-ignore
  ['looks into nothing', '1.3', { variables: ['zz.c'] }, noMap('remove')],
  ['looks into nothing, and asks first', '1.3', { variables: ['zz.c'], ignoreMissing: true }, noMap('containsKey')],
  ['asks first', '2.0', { variables: ['zz.c'] }, noMap('containsKey')],
  ['looks deeper into nothing', '2.0', { variables: ['zz.c.d'] }, noMap('get')],
] as const)('UnsetVariables %s on %s', (_name, profile, properties, expected) => {
  const variables = { a: { x: 1, y: 2 }, b: 'old' };
  expect(updateWith(unsetVariablesTask, { properties, profile, variables })).toEqual(expected);
});
