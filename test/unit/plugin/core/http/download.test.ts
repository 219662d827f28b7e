// The properties of Download.
import { expect, test } from 'vitest';
import { downloadTask } from '../../../../../src/main/plugin/core/http/download.ts';
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
      failOnEmptyResponse: 'a',
      saveAs: 'a',
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
      failOnEmptyResponse: 'a',
      saveAs: 'a',
      nothing: 1,
    },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('Download: %s', (_, properties, profile, faults) => {
  expect(faultsOf(downloadTask, properties, profile)).toEqual(faults);
});
