// The key that inputs and outputs of type SECRET are encrypted with in the records: drawn once, kept in the data
// folder beside them for the user alone. It keeps values out of what is copied from the records; who has the whole
// folder has both, as who has a Kestra's configuration.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';

const keyBytes = 32;

/** The key of a data folder, drawn where there is none; a new one where there is no folder. Answers DATA_UNUSABLE. */
export function openEncryptionKey(folder: string | undefined): Result<Uint8Array> {
  if (folder === undefined) return ok(randomBytes(keyBytes));
  const file = join(folder, 'encryption.key');
  try {
    // Written only where it is not there yet: what it has encrypted could not be read any more.
    writeFileSync(file, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (thrown) {
    if (!isThere(thrown)) return fail(unusable(file, messageOf(thrown)));
  }
  try {
    const key = Buffer.from(readFileSync(file, 'latin1'), 'base64');
    return key.length === keyBytes ? ok(key) : fail(unusable(file, `it is no base64 of ${keyBytes} bytes`));
  } catch (thrown) {
    return fail(unusable(file, messageOf(thrown)));
  }
}

function isThere(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
}

function unusable(file: string, reason: string) {
  return createError('DATA_UNUSABLE', `Cannot read encryption key "${file}": ${reason}`);
}
