// Words of a command as bash hands them on unchanged, and a header as a word of curl.
import type { RawHeader } from '../../main/contract/delivery.ts';

/** In single quotes nothing is expanded; a single quote itself stands outside of them behind a backslash. */
export function quoteBash(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The word behind `-H`. A header without a value is written with a semicolon: a colon alone would take it away. */
export function curlHeader([name, value]: RawHeader): string {
  return value === '' ? `${name};` : `${name}: ${value}`;
}
