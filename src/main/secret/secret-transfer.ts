// Secrets as variables: `SECRET_<KEY>` holds base64, as open-source Kestra reads its environment; any other name holds
// the value as it is. In by a `.env` text, out as a block for Kestra's own environment.
// Source: `io.kestra.core.secret.SecretService`, and issue 17844 of Kestra for values that were encoded twice.
import type { ImportedSecret } from '../contract/secret-import.ts';
import { decodeVariable } from './environment-source.ts';
import { readVariables } from './read-variables.ts';

const prefix = /^SECRET_(?=.)/i;

/** One line of a text: what is told of it, and its value, which is told to nobody. */
export interface SecretLine {
  readonly told: ImportedSecret;
  /** Absent where the line has a fault. */
  readonly value?: string;
}

/** Reads a text; with `decodesTwice` what looks encoded twice is decoded twice. */
export function readSecretLines(
  text: string,
  { decodesTwice = false }: { readonly decodesTwice?: boolean } = {},
): readonly SecretLine[] {
  const lines = readVariables(text).map((read): SecretLine => {
    if ('fault' in read) return { told: { line: read.line, key: '', isEncodedTwice: false, fault: read.fault } };
    const key = read.name.replace(prefix, '').toUpperCase();
    const told = { line: read.line, key, isEncodedTwice: false };
    if (!prefix.test(read.name)) return { told, value: read.value };
    const once = decodeVariable(read.value);
    if (once === undefined) return { told: { ...told, fault: 'its value is not base64, which SECRET_ asks for' } };
    const twice = decodeAgain(once);
    const isEncodedTwice = twice !== undefined;
    return { told: { ...told, isEncodedTwice }, value: decodesTwice && twice !== undefined ? twice : once };
  });
  const lastLines = new Map(lines.map(({ told }) => [told.key, told.line]));
  return lines.map((line) => {
    const last = lastLines.get(line.told.key);
    if (last === line.told.line || line.value === undefined) return line;
    // As in every reader of such files, the last assignment counts.
    return { told: { ...line.told, fault: `line ${last} sets it again` } };
  });
}

/** The block for Kestra's environment, one variable a line. */
export function printSecretLines(secrets: readonly (readonly [key: string, value: string])[]): string {
  return secrets.map(([key, value]) => `SECRET_${key}=${Buffer.from(value).toString('base64')}\n`).join('');
}

/**
 * What a value holds that is base64 of a text once more. Keys and tokens are often letters and digits too, but what
 * those decode to is no text.
 */
function decodeAgain(value: string): string | undefined {
  if (value.length < 8 || value.trim().length % 4 !== 0) return undefined;
  const again = decodeVariable(value.trim());
  return again === undefined || /(?![\t\r\n])[\p{Cc}\ufffd]/u.test(again) ? undefined : again;
}
