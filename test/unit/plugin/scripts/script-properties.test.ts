// Properties that all script tasks have. Source: `script-validation.json`.
import { expect, it } from 'vitest';
import { dynamicProperties, scriptProperties } from '../../../../src/main/plugin/scripts/script-properties.ts';
import { faultsOf } from '../faults-of.ts';
import type { DescribedType } from '../../../../src/main/plugin/plugin.ts';

const type: DescribedType = { kind: 'described', as: 'task', type: 'a.B', properties: scriptProperties };

it.each([
  ['anything goes in a dynamic property', { env: [1], failFast: 'maybe', interpreter: null }, '2.0', []],
  ['the old runner is one of two', { runner: 'NOPE' }, '2.0', ['runner']],
  ['the execution is known to one version', { executionContext: true }, '1.3', ['unknown executionContext']],
  ['the execution is known to the other', { executionContext: true }, '2.0', []],
  ['a task runner that is a text passes', { taskRunner: 'a' }, '1.3', []],
  ['a task runner that is a text is refused', { taskRunner: 'a' }, '2.0', ['taskRunner']],
  ['namespace files are a map', { namespaceFiles: true }, '2.0', ['namespaceFiles']],
] as const)('%s', (_, properties, profile, faults) => {
  expect(faultsOf(type, properties, profile)).toEqual(faults);
});

it('makes a property of each name', () => {
  expect(Object.keys(dynamicProperties('a b'))).toEqual(['a', 'b']);
});
