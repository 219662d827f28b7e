// How secrets may be called, so that namespace and key can stand in one text with a slash between them.
import type { SecretId } from './secret-source.ts';

/** Why a name cannot be that of a secret, or undefined. */
export function faultOfName({ namespace, key }: SecretId): string | undefined {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]{0,149}$/.test(namespace)) {
    return `namespace "${namespace}" must be letters, digits, ".", "_" and "-", at most 150`;
  }
  if (!/^[A-Za-z0-9._-]{1,128}$/.test(key)) {
    return `key "${key}" must be letters, digits, ".", "_" and "-", 1 to 128`;
  }
  return undefined;
}
