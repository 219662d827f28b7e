// Names of secrets that can stand with a slash between namespace and key.
import { expect, it } from 'vitest';
import { faultOfName } from '../../../src/main/secret/secret-name.ts';

it.each([
  ['company.team', 'WEBHOOK_KEY', undefined],
  ['a', 'k-1.b', undefined],
  ['a/b', 'K', 'namespace "a/b" must be letters, digits, ".", "_" and "-", at most 150'],
  ['a', 'b/c', 'key "b/c" must be letters, digits, ".", "_" and "-", 1 to 128'],
  ['', 'K', 'namespace "" must be letters, digits, ".", "_" and "-", at most 150'],
  ['a', '', 'key "" must be letters, digits, ".", "_" and "-", 1 to 128'],
])('faultOfName() of "%s" and "%s" is %s', (namespace, key, fault) => {
  expect(faultOfName({ namespace, key })).toBe(fault);
});
