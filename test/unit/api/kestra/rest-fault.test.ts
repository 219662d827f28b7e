// What Kestra would throw for an error of ours.
import { expect, it } from 'vitest';
import { faultOf, refused } from '../../../../src/main/api/kestra/rest-fault.ts';
import { createError, type ErrorCode } from '../../../../src/main/contract/errors.ts';

it('refused() is a failed result', () => {
  expect(refused('conflict', 'x')).toEqual({ ok: false, error: { kind: 'conflict', text: 'x' } });
});

it.each<[ErrorCode, string, string]>([
  ['EXECUTION_NOT_FOUND', 'notFound', ''],
  ['PARAMETERS_INVALID', 'notFound', ''],
  ['FLOW_NOT_FOUND', 'notFound', 'Requested Flow is not found.'],
  ['FLOW_DISABLED', 'conflict', 'Requested Flow is disabled.'],
  ['FLOW_INVALID', 'conflict', 'Requested Flow is not valid. Error: why'],
  ['EXECUTION_ENDED', 'illegalState', 'why'],
  ['INPUTS_INVALID', 'invalidEntity', 'why'],
  ['FILE_UNREADABLE', 'illegalArgument', 'Cannot do: why'],
  ['QUEUE_FULL', 'busy', 'Cannot do: why'],
  ['STORAGE_FAILED', 'internal', 'Cannot do: why'],
])('faultOf() makes %s a fault of kind %s', (code, kind, text) => {
  expect(faultOf(createError(code, 'Cannot do: why'))).toEqual({ kind, text });
});

it("faultOf() gives Kestra's own words where the error has them, and a missing file is not there", () => {
  expect(faultOf(createError('INPUTS_INVALID', 'Cannot: a', {}, { kestra: 'b' })).text).toBe('b');
  const missing = createError('FILE_UNREADABLE', 'Cannot: a', {}, { isMissing: true });
  expect(faultOf(missing)).toEqual({ kind: 'notFound', text: '' });
});
