// A delivery and its body are read together, or why one of them cannot be.
import { expect, it } from 'vitest';
import { findKeptRequest } from '../../../src/main/api/kept-request.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { sampleDelivery } from '../journal/sample-records.ts';

const body = new Uint8Array([1, 2]);
const absent = fail(createError('DELIVERY_NOT_FOUND', 'none'));
const failed = fail(createError('STORAGE_FAILED', 'no'));
const { delivery: known } = sampleDelivery('d');
const delivery = ok(known);

it.each([
  ['both', { delivery: () => delivery, deliveryBody: () => ok(body) }, ok({ delivery: known, body })],
  ['a delivery that is not there', { delivery: () => absent, deliveryBody: () => ok(body) }, absent],
  ['a body that cannot be read', { delivery: () => delivery, deliveryBody: () => failed }, failed],
])('%s', (_, storage, expected) => {
  expect(findKeptRequest('d', { storage })).toEqual(expected);
});
