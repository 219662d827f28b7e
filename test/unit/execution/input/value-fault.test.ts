// The sentences of faults.
import { expect, it } from 'vitest';
import { toInputError, type ValueFault } from '../../../../src/main/execution/input/value-fault.ts';

const cases: readonly (readonly [kind: ValueFault['kind'], message: string])[] = [
  ['cause', 'Invalid value for output `o`. Cause: why'],
  ['bare', ' errors:\n```\nwhy\n```'],
  ['raw', 'why'],
  ['missing', 'Missing required output:o'],
];

it.each(cases)('a fault of kind %s', (kind, message) => {
  const error = toInputError({ kind, text: 'why' }, { kind: 'output', id: 'o' });
  expect(error).toEqual({ code: 'INPUTS_INVALID', message, field: 'o' });
});
