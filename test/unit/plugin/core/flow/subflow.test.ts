// The properties of Subflow.
import { expect, test } from 'vitest';
import { subflowTask } from '../../../../../src/main/plugin/core/flow/subflow.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['a namespace and an id are enough', { namespace: 'a', flowId: 'b' }, '2.0', []],
  ['the namespace is not empty', { namespace: '', flowId: '' }, '2.0', ['namespace']],
  ['the older version has outputs', { namespace: 'a', flowId: 'b', outputs: {} }, '1.3', []],
  ['the newer one has not', { namespace: 'a', flowId: 'b', outputs: {} }, '2.0', ['unknown outputs']],
] as const)('Subflow: %s', (_, properties, profile, faults) => {
  expect(faultsOf(subflowTask, properties, profile)).toEqual(faults);
});
