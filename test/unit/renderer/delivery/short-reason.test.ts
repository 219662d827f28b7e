// The short form of a reason fits a row of the feed, for every reason that there is.
import { expect, it } from 'vitest';
import { createError, errorCodes } from '../../../../src/main/contract/errors.ts';
import { shortReason } from '../../../../src/renderer/delivery/short-reason.ts';

it('every reason has a form of at most 26 characters', () => {
  const long = errorCodes
    .map((code) => shortReason(createError(code, ''), 26_214_400))
    .filter((text) => text.length > 26);
  expect(long).toEqual([]);
});
