// What is wrong with an address that is no webhook's.
import { expect, test } from 'vitest';
import { hintAtAddress } from '../../../../src/main/api/diagnosis/address-hint.ts';

const f = { namespace: 'a.b', id: 'f' };

test.each([
  ['/', 'An address of a webhook begins with /api/v1/main/executions/webhook/', undefined],
  ['/api/v1/main//executions/webhook/a.b/f/k', 'The address has two slashes in a row', f],
  ['/api/v1/main/executions/webhok/a.b/f/k', '"webhok" in the address should be "webhook"', f],
  ['/api/v1/main/execution/webhook/a.b/f/k', '"execution" in the address should be "executions"', f],
  ['/v1/main/executions/webhook/a.b/f/k', 'The address lacks "api"', f],
  ['/webhook/a.b/f/k', 'The address lacks "api"', f],
  ['/api/v1/x/y/executions/webhook/a.b/f/k', 'The address has a part too many before the namespace', f],
  ['/v1/api/main/executions/webhook/a.b/f/k', 'The words of the address stand in another order', f],
  ['/api/v1/main/executions/webhook/a.b', 'The address ends before the id of a flow', undefined],
  ['/api/v1/main/executions/webhook/a.b/f', 'The address ends before the key', f],
  ['/api/v1/main/executions/webhook/a.b/f/', 'The address ends before the key', f],
  ['/api/v1/executions/webhook/a%2Eb/f/k/x/y', 'The address goes on behind the key', f],
])('%s', (path, sentence, flow) => {
  expect(hintAtAddress(path)).toEqual({ sentence, ...(flow === undefined ? {} : { flow }) });
});

test('a character that Kestra takes only as an escape', () => {
  expect(hintAtAddress('/api/v1/main/executions/webhook/a.b/f/******', '(').sentence).toBe(
    'Kestra takes no "(" in a path as it is: it has to be written as %28',
  );
});

test('a long path of nothing is told quickly and in a short sentence', () => {
  expect(hintAtAddress('/x'.repeat(2000)).sentence.length).toBeLessThan(100);
});
