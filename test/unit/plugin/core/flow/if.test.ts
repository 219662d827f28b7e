// The properties of If.
import { expect, test } from 'vitest';
import { ifTask } from '../../../../../src/main/plugin/core/flow/if.ts';
import { faultsOf } from '../../faults-of.ts';

// Written so, for an object with a `then` is easily taken for a promise.
const branch = Object.fromEntries(new Map([['then', [{}]]]));

test.each([
  ['a condition and a list are enough', { condition: 'x', ...branch }, '2.0', []],
  ['the newer version wants a condition', branch, '2.0', ['condition']],
  ['the older one does without', branch, '1.3', []],
] as const)('If: %s', (_, properties, profile, faults) => {
  expect(faultsOf(ifTask, properties, profile)).toEqual(faults);
});
