// The properties of the trigger of http.
import { expect, test } from 'vitest';
import { httpTrigger } from '../../../../../src/main/plugin/core/http/trigger.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['an address is enough', { uri: 'http://x' }, '2.0', []],
  ['an address is needed', {}, '2.0', ['uri']],
  ['an interval is a duration', { uri: 'http://x', interval: '10s' }, '1.3', ['interval']],
] as const)('http.Trigger: %s', (_, properties, profile, faults) => {
  expect(faultsOf(httpTrigger, properties, profile)).toEqual(faults);
});
