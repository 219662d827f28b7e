// What the options of a request say once they are read, and which are refused.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { toJsonValue } from '../../../src/main/contract/value.ts';
import { isTrue, readHttpOptions } from '../../../src/main/plugin/http-options.ts';
import { createTestContext } from './run-task-with.ts';

const defaults = {
  connectTimeoutMs: 180_000,
  idleTimeoutMs: 300_000,
  trustsAllCertificates: false,
  followsRedirects: true,
  allowsFailed: false,
};

const read = (options: unknown) => readHttpOptions(toJsonValue(options), createTestContext());

describe('readHttpOptions()', () => {
  it.each([
    [null, {}],
    [
      { timeout: { connectTimeout: 'PT1M2S', readIdleTimeout: '1.5 seconds' } },
      { connectTimeoutMs: 62_000, idleTimeoutMs: 1500 },
    ],
    [
      { connectTimeout: 'PT1S', readTimeout: 2 },
      { connectTimeoutMs: 1000, idleTimeoutMs: 2000 },
    ],
    [{ auth: { type: 'BASIC', username: 'user', password: 'pass' } }, { authorization: 'Basic dXNlcjpwYXNz' }],
    [{ basicAuthUser: 'user', basicAuthPassword: 'pass' }, { authorization: 'Basic dXNlcjpwYXNz' }],
    [{ auth: { type: 'BEARER', token: 'tok' } }, { authorization: 'Bearer tok' }],
    [{ allowedResponseCodes: [200, '404'] }, { allowedStatuses: [200, 404] }],
    [{ ssl: { insecureTrustAllCertificates: true } }, { trustsAllCertificates: true }],
    [
      { followRedirects: false, allowFailed: 'true' },
      { followsRedirects: false, allowsFailed: true },
    ],
  ])('reads %j', (options, expected) => {
    expect(read(options)).toEqual(ok({ ...defaults, ...expected }));
  });

  it.each([
    [{ auth: { type: 'DIGEST' } }, 'Cannot send request: digest authentication is not supported here'],
    [{ proxy: { address: 'p' } }, 'Cannot send request: `options.proxy` is not supported here'],
    [
      { allowedResponseCodes: ['abc'] },
      'Cannot send request: `options.allowedResponseCodes` holds what is no status code',
    ],
  ])('refuses %j', (options, message) => {
    expect(read(options)).toEqual({ ok: false, error: { code: 'TASK_FAILED', message } });
  });

  it('refuses a duration of digits and a letter in the words of Jackson', () => {
    expect(read({ timeout: { connectTimeout: '5s' } })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining("Unexpected character ('s' (code 115))") },
    });
  });
});

describe('isTrue()', () => {
  it.each([
    [true, true],
    ['TRUE', true],
    ['yes', false],
    [undefined, false],
  ])('of %j is %j', (value, expected) => {
    expect(isTrue(value)).toBe(expected);
  });
});
