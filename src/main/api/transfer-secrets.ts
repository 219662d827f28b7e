// Secrets in from a `.env` text and out for Kestra's environment. What is told of a line never holds its value; what
// is exported does, hence every key has to be named.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { MethodParameters } from '../contract/methods.ts';
import type { ImportedSecret } from '../contract/secret-import.ts';
import { faultOfSecret, type SecretStore } from '../secret/secret-store.ts';
import { printSecretLines, readSecretLines } from '../secret/secret-transfer.ts';

/** Keeps each line that can be kept, and tells of every one. A keychain that refuses one is not asked again. */
export async function importSecrets(
  { namespace, text, isTrial = false, decodesTwice = false, source }: MethodParameters<'secrets.import'>,
  secrets: Pick<SecretStore, 'set'>,
): Promise<readonly ImportedSecret[]> {
  const told: ImportedSecret[] = [];
  let refused: string | undefined;
  for (const { told: line, value } of readSecretLines(text, { decodesTwice })) {
    const id = { namespace, key: line.key };
    let fault = line.fault ?? (value === undefined ? undefined : (faultOfSecret(id, value) ?? refused));
    if (fault === undefined && value !== undefined && !isTrial) {
      const kept = await secrets.set({ ...id, ...(source === undefined ? {} : { source }) }, value);
      if (!kept.ok) {
        fault = kept.error.message;
        refused = fault;
      }
    }
    told.push(fault === undefined ? line : { ...line, fault });
  }
  return told;
}

/** The block of these keys, as flows of the namespace see them. Answers SECRET_NOT_FOUND. */
export function exportSecrets(
  { namespace, keys }: MethodParameters<'secrets.export'>,
  secrets: Pick<SecretStore, 'find'>,
): Result<{ readonly text: string }> {
  const found: [string, string][] = [];
  for (const key of new Set(keys.map((each) => each.toUpperCase()))) {
    const value = secrets.find({ namespace, key });
    if (value === undefined) {
      return fail(createError('SECRET_NOT_FOUND', `Cannot export secrets: "${key}" has no value in "${namespace}"`));
    }
    found.push([key, value]);
  }
  return ok({ text: printSecretLines(found) });
}
