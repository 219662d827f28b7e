// Secrets from the environment: what Java's base64 decoder takes, and what it does not.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createEnvironmentSource } from '../../../src/main/secret/environment-source.ts';

function read(text: string) {
  const { source, problems } = createEnvironmentSource({ SECRET_KEY: text });
  return problems.length > 0 ? 'skipped' : source.get({ namespace: 'any', key: 'KEY' });
}

describe('createEnvironmentSource()', () => {
  it.each([
    ['base64', 'c2VjcmV0a2V5MTIz', 'secretkey123'],
    ['a line break inside the value, which is kept', 'c2VjcmV0a2V5MTIzCg==', 'secretkey123\n'],
    ['line breaks of any kind in the encoding', 'c2Vj\r\ncmV0\na2V5\u2028MTIz\r', 'secretkey123'],
    ['absent padding', 'YQ', 'a'],
    ['UTF-8', '8J+Yg8Op', '😃é'],
    ['nothing', '', ''],
  ])('decodes %s', (_, text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['plain-text', 'YQ=', 'Y', 'YQ==YQ==', 'YQ ==', 'c2Vj_cmV0', 'é'])('skips "%s"', (text) => {
    expect(read(text)).toBe('skipped');
  });

  it('says which variables it skipped, and never their values', () => {
    expect(createEnvironmentSource({ SECRET_A: 'not base64!', SECRET_B: 'YQ==', OTHER: '!' }).problems).toEqual([
      createError('SECRET_INVALID', 'Cannot read secret from environment variable "SECRET_A": it is not base64'),
    ]);
  });

  it('knows keys in upper case, for every namespace, and takes none without a name', () => {
    const { source } = createEnvironmentSource({ SECRET_webhook_key: 'YQ==', SECRET_: 'YQ==', secret_x: 'YQ==' });
    expect([source.list('a.b'), source.get({ namespace: 'c', key: 'WEBHOOK_KEY' })]).toEqual([
      [{ namespace: 'a.b', key: 'WEBHOOK_KEY', source: 'environment' }],
      'a',
    ]);
  });

  it('cannot be changed', async () => {
    const { source } = createEnvironmentSource({ SECRET_A: 'YQ==' });
    const message = 'Cannot change secret "A": it comes from an environment variable';
    const refused = fail(createError('SECRETS_READ_ONLY', message));
    expect([
      await source.set({ namespace: 'n', key: 'A' }, 'b'),
      await source.delete({ namespace: 'n', key: 'A' }),
      await source.delete({ namespace: 'n', key: 'B' }),
    ]).toEqual([refused, refused, ok(false)]);
  });
});
