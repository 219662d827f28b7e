// One word for what became of a delivery, for every reason that there is.
import { expect, it } from 'vitest';
import { createError, errorCodes } from '../../../../src/main/contract/errors.ts';
import { outcomeOf } from '../../../../src/renderer/delivery/outcome.ts';
import { shortReason } from '../../../../src/renderer/delivery/short-reason.ts';

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

it('every reason has a form of at most 26 characters', () => {
  const long = errorCodes
    .map((code) => shortReason(createError(code, ''), 26_214_400))
    .filter((text) => text.length > 26);
  expect(long).toEqual([]);
});
