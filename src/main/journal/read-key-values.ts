// Reads key-value entries, and whether a namespace is known. Throws as SQLite does. Expired entries are given
// as they are: who reads decides what that means.
import { parseJson } from '../contract/parse-json.ts';
import type { KeyValueEntry } from '../plugin/ports.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import type { KeyValueId } from './storage.ts';

/** Readies the reads. */
export function prepareKeyValues(driver: SqlDriver) {
  const select = 'SELECT namespace, key, revision, created_at, updated_at, document FROM key_value WHERE namespace = ?';
  const one = driver.prepare(`${select} AND key = ?`);
  const all = driver.prepare(`${select} AND substr(key, 1, length(?)) = ? ORDER BY key`);
  const namespaces = driver.prepare('SELECT DISTINCT namespace FROM key_value ORDER BY namespace');
  const isIn = 'namespace = ? OR substr(namespace, 1, length(?)) = ?';
  const known = driver.prepare(
    `SELECT EXISTS (SELECT 1 FROM key_value WHERE ${isIn}) OR EXISTS (SELECT 1 FROM flow_revision WHERE ${isIn}) AS known`,
  );
  return {
    find: ({ namespace, key }: KeyValueId): KeyValueEntry | undefined => {
      const row = one.get([namespace, key]);
      return row === undefined ? undefined : entryOf(row);
    },
    list: ({ namespace, prefix = '' }: { readonly namespace: string; readonly prefix?: string }) =>
      all.all([namespace, prefix, prefix]).map(entryOf),
    namespaces: (): readonly string[] => namespaces.all([]).map((row) => textOf(row, 'namespace')),
    hasNamespace: (namespace: string): boolean => {
      const values = [namespace, `${namespace}.`, `${namespace}.`];
      return numberOf(known.get([...values, ...values]) ?? {}, 'known') === 1;
    },
  };
}

// The document is one of our own, written by `write-changes.ts`; hence it is trusted to have its type.
function entryOf(row: SqlRow): KeyValueEntry {
  const { value: text, ...rest } = JSON.parse(textOf(row, 'document'));
  const value = parseJson(text);
  if (!value.ok) throw new Error(value.error.message);
  return {
    namespace: textOf(row, 'namespace'),
    key: textOf(row, 'key'),
    ...rest,
    value: value.value,
    revision: numberOf(row, 'revision'),
    createdAt: textOf(row, 'created_at'),
    updatedAt: textOf(row, 'updated_at'),
  };
}
