// The properties of SseRequest.
import { expect, test } from 'vitest';
import { sseRequestTask } from '../../../../../src/main/plugin/core/http/sse-request.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  [
    'takes its properties',
    {
      uri: 'a',
      method: 'a',
      body: 'a',
      formData: 'a',
      params: 'a',
      contentType: 'a',
      headers: 'a',
      options: 'a',
      encryptBody: 'a',
      concatJqExpression: 'a',
      failedOnMissingJq: 'a',
    },
    '1.3',
    [],
  ],
  ['needs uri', {}, '1.3', ['uri']],
  [
    'takes no other name',
    {
      uri: 'a',
      method: 'a',
      body: 'a',
      formData: 'a',
      params: 'a',
      contentType: 'a',
      headers: 'a',
      options: 'a',
      encryptBody: 'a',
      concatJqExpression: 'a',
      failedOnMissingJq: 'a',
      nothing: 1,
    },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('SseRequest: %s', (_, properties, profile, faults) => {
  expect(faultsOf(sseRequestTask, properties, profile)).toEqual(faults);
});
