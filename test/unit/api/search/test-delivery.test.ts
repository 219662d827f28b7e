// The order of the tests: what is cheap comes first.
import { expect, it } from 'vitest';
import { createDeliveryTest, type TestReads } from '../../../../src/main/api/search/test-delivery.ts';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { parseSearch } from '../../../../src/main/contract/search-language.ts';
import { sampleDelivery } from '../../journal/sample-records.ts';

const { delivery } = sampleDelivery('d1');
const { headers } = delivery.request;

function testOf(search: string, reads: Partial<TestReads>) {
  const read = parseSearch(search);
  const none: TestReads = { bodyOf: () => ok(new Uint8Array()), stateOf: () => ok(undefined) };
  return createDeliveryTest(read.ok ? read.terms : [], { ...none, ...reads });
}

it('reads no body where the summary or a header has decided', () => {
  const read: string[] = [];
  const bodyOf = (id: string) => {
    read.push(id);
    return ok(Buffer.from('{"a":1}'));
  };
  const searches = ['method:get body.a:1', 'header.x:1 body.a:1', 'body.a:2', 'body.a:1'];
  const fits = searches.map((search) => testOf(search, { bodyOf }).fits({ delivery, headers }));
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
  const test = testOf('body:x', { bodyOf: () => fail(error) });
  expect(test.fits({ delivery, headers })).toEqual(isPassed ? ok(false) : fail(error));
});

it.each([
  ['outcome:failed', 'FAILED', undefined, true],
  ['outcome:executed', 'FAILED', undefined, false],
  ['-outcome:failed', 'SUCCESS', undefined, true],
  ['outcome:executed', undefined, undefined, true],
  ['outcome:unmatched', undefined, 'FLOW_NOT_FOUND', true],
  ['outcome:failed outcome:executed', 'FAILED', undefined, false],
] as const)('%s fits an execution that is %s, or a refusal for %s: %s', (search, state, code, isFit) => {
  const read: string[] = [];
  const stateOf = (id: string) => {
    read.push(id);
    return ok(state);
  };
  const told = {
    ...delivery,
    executionId: 'e1',
    ...(code === undefined ? {} : { reason: createError(code, 'Cannot start') }),
  };
  // No execution is read for a delivery that started none.
  expect([testOf(search, { stateOf }).fits({ delivery: told, headers }), read]).toEqual([
    ok(isFit),
    code === undefined ? ['e1'] : [],
  ]);
});

it('says where the state of an execution cannot be read', () => {
  const error = createError('STORAGE_FAILED', 'Cannot read');
  const test = testOf('outcome:failed', { stateOf: () => fail(error) });
  expect(test.fits({ delivery: { ...delivery, executionId: 'e1' }, headers })).toEqual(fail(error));
});
