// Import and export over the core: what is kept, what is told, and that only an export holds values.
import { describe, expect, it } from 'vitest';
import { createSecretHandlers } from '../../../src/main/api/secrets.ts';
import { exportSecrets, importSecrets } from '../../../src/main/api/transfer-secrets.ts';
import { createError, fail } from '../../../src/main/contract/errors.ts';
import { createTestEngine } from '../../test-engine.ts';

const namespace = 'company.team';

describe('importSecrets()', () => {
  it('keeps each line that it can and tells of every one, never its value', async () => {
    const { secrets } = createTestEngine({}, { environment: {} });
    const text = 'A=canary\nB=\nSECRET_C=Y2FuYXJ5';
    const told = await importSecrets({ namespace, text }, secrets);
    expect(told).toEqual([
      { line: 1, key: 'A', isEncodedTwice: false },
      { line: 2, key: 'B', isEncodedTwice: false, fault: 'value of "B" must not be empty' },
      { line: 3, key: 'C', isEncodedTwice: false },
    ]);
    expect(['A', 'B', 'C'].map((key) => secrets.find({ namespace, key }))).toEqual(['canary', undefined, 'canary']);
    expect(JSON.stringify(told)).not.toContain('canary');
  });

  it('keeps nothing in a trial', async () => {
    const { secrets } = createTestEngine({}, { environment: {} });
    const told = await importSecrets({ namespace, text: 'A=1', isTrial: true }, secrets);
    expect([told, secrets.list(namespace)]).toEqual([[{ line: 1, key: 'A', isEncodedTwice: false }], []]);
  });

  it('asks a keychain that refuses no second time', async () => {
    let asked = 0;
    const told = await importSecrets(
      { namespace, text: 'A=1\nB=2', source: 'keychain' },
      { set: () => Promise.resolve(fail(createError('KEYCHAIN_FAILED', `refused ${++asked}`))) },
    );
    expect([asked, told.map(({ fault }) => fault)]).toEqual([1, ['refused 1', 'refused 1']]);
  });
});

describe('exportSecrets()', () => {
  it('gives the named keys alone, inherited ones too, each once', async () => {
    const { secrets } = createTestEngine({}, { environment: {} });
    await secrets.set({ namespace: 'company', key: 'A' }, 'a');
    await secrets.set({ namespace, key: 'B' }, 'b');
    expect(exportSecrets({ namespace, keys: ['a', 'A'] }, secrets)).toEqual({
      ok: true,
      value: { text: 'SECRET_A=YQ==\n' },
    });
  });

  it('refuses all where one is not there', () => {
    const { secrets } = createTestEngine({}, { environment: { SECRET_A: 'YQ==' } });
    expect(exportSecrets({ namespace, keys: ['A', 'NONE'] }, secrets)).toEqual(
      fail(createError('SECRET_NOT_FOUND', 'Cannot export secrets: "NONE" has no value in "company.team"')),
    );
  });

  it('comes back by an import, over the core', async () => {
    const handlers = createSecretHandlers(createTestEngine({}, { environment: {} }));
    await handlers['secrets.import']({ namespace, text: 'A="x\ny"' });
    const block = await handlers['secrets.export']({ namespace, keys: ['A'] });
    expect(block).toEqual({ ok: true, value: { text: 'SECRET_A=eAp5\n' } });
  });
});
