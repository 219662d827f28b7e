// The order of the tests: what is cheap comes first.
import { expect, it } from 'vitest';
import { createDeliveryTest } from '../../../../src/main/api/search/test-delivery.ts';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { parseSearch } from '../../../../src/main/contract/search-language.ts';
import { sampleDelivery } from '../../journal/sample-records.ts';

const { delivery } = sampleDelivery('d1');
const { headers } = delivery.request;

function testOf(search: string, bodyOf: Parameters<typeof createDeliveryTest>[1]) {
  const read = parseSearch(search);
  return createDeliveryTest(read.ok ? read.terms : [], bodyOf);
}

it('reads no body where the summary or a header has decided', () => {
  const read: string[] = [];
  const bodyOf = (id: string) => {
    read.push(id);
    return ok(Buffer.from('{"a":1}'));
  };
  const searches = ['method:get body.a:1', 'header.x:1 body.a:1', 'body.a:2', 'body.a:1'];
  const fits = searches.map((search) => testOf(search, bodyOf).fits({ delivery, headers }));
  expect([fits, read]).toEqual([
    [ok(false), ok(false), ok(false), ok(true)],
    ['d1', 'd1'],
  ]);
});

it.each([
  ['DELIVERY_NOT_FOUND', true],
  ['STORAGE_FAILED', false],
] as const)('a body that cannot be read for %s is passed by: %s', (code, isPassed) => {
  const error = createError(code, 'Cannot read');
  const test = testOf('body:x', () => fail(error));
  expect(test.fits({ delivery, headers })).toEqual(isPassed ? ok(false) : fail(error));
});
