// One word for what became of a delivery, for every reason that there is.
import { expect, it } from 'vitest';
import { createError } from '../../../src/main/contract/errors.ts';
import { outcomeOf } from '../../../src/main/contract/outcome.ts';

it.each([
  ['SUCCESS', 'executed'],
  ['RUNNING', 'executed'],
  ['WARNING', 'executed'],
  ['FAILED', 'failed'],
  ['KILLED', 'failed'],
  [undefined, 'executed'],
] as const)('an execution that is %s is %s', (state, outcome) => {
  expect(outcomeOf({}, state)).toBe(outcome);
});

it.each([
  ['CONDITION_FALSE', 'filtered'],
  ['FLOW_NOT_FOUND', 'unmatched'],
  ['WEBHOOK_NOT_FOUND', 'unmatched'],
  ['ROUTE_NOT_FOUND', 'unmatched'],
  ['METHOD_NOT_ALLOWED', 'rejected'],
  ['BODY_TOO_LARGE', 'rejected'],
  ['INPUTS_INVALID', 'rejected'],
  ['FLOW_INVALID', 'failed'],
  ['STORAGE_FAILED', 'failed'],
] as const)('%s is %s', (code, outcome) => {
  expect(outcomeOf({ reason: createError(code, '') })).toBe(outcome);
});
