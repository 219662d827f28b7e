// Which key-value entries are listed, and which namespaces are known.
import { expect, it } from 'vitest';
import { describeEachStorage, valueOf } from './each-storage.ts';

describeEachStorage('reading key-value entries', ({ storage, write }) => {
  const writeEntry = (key: string, namespace: string): void => {
    const entry = { namespace, key, type: 'STRING', value: 'x' } as const;
    write({ type: 'keyValue', entry, updatedAt: '2026-01-01T00:00:00Z' });
  };

  it('lists one namespace by prefix in order of keys; a wildcard is a letter like any other', () => {
    for (const key of ['pre-b', 'pre-a', 'other']) writeEntry(key, 'company.team');
    writeEntry('pre-c', 'company');
    const keys = (of: { readonly prefix?: string }) =>
      valueOf(storage().keyValues({ namespace: 'company.team', ...of })).map(({ key }) => key);
    expect([keys({}), keys({ prefix: 'pre-' }), keys({ prefix: '%' })]).toEqual([
      ['other', 'pre-a', 'pre-b'],
      ['pre-a', 'pre-b'],
      [],
    ]);
  });

  it('knows the namespaces of entries and flows, and those above them', () => {
    writeEntry('a', 'of.entries');
    write({ type: 'revision', revision: { namespace: 'of.flows', id: 'f', revision: 1, source: '' } });
    const names = ['of.entries', 'of.flows', 'of', 'of.flow', 'o', ''];
    expect(names.map((name) => valueOf(storage().hasNamespace(name)))).toEqual([true, true, true, false, false, false]);
  });
});
