// The properties of SetVariables.
import { expect, test } from 'vitest';
import { setVariablesTask } from '../../../../../src/main/plugin/core/execution/set-variables.ts';
import { faultsOf } from '../../faults-of.ts';
import { updateWith } from '../../update-with.ts';

test.each([
  ['takes its properties', { variables: 'a', overwrite: 'a' }, '1.3', []],
  ['needs variables', {}, '1.3', ['variables']],
  ['takes no other name', { variables: 'a', overwrite: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('SetVariables: %s', (_, properties, profile, faults) => {
  expect(faultsOf(setVariablesTask, properties, profile)).toEqual(faults);
});

test.each([
  ['merges maps', { variables: { m: { y: 2 } } }, { variables: new Map([['m', new Map([['x', 1], ['y', 2]])]]) }], // prettier-ignore
  ['reads the JSON of a map', { variables: '{"m":"n"}' }, { variables: new Map([['m', 'n']]) }],
  ['overwrites nothing where it may not', { variables: { m: 1, n: 2 }, overwrite: false }, '`overwrite` is set to false and the following variables already exist: m'], // prettier-ignore
])('SetVariables %s', (_name, properties, expected) => {
  expect(updateWith(setVariablesTask, { properties, variables: { m: { x: 1 } } })).toEqual(expected);
});

test('SetVariables sets the first variables of a flow that has none', () => {
  const update = updateWith(setVariablesTask, { properties: { variables: { a: 'b' }, overwrite: false } });
  expect(update).toEqual({ variables: new Map([['a', 'b']]) });
});
