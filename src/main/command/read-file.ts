// Reads a file that the caller named, whole; "-" is standard input. Faults are sentences that name the file.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';

/** Gives the whole of standard input. */
export type ReadInput = () => Promise<Uint8Array>;

/**
 * The bytes of a file, or of standard input for "-". Answers FILE_UNREADABLE with the system's code as `cause`. Read
 * whole: a body is sent with its length, and JSON means nothing in part.
 */
export async function readBytes(path: string, readInput: ReadInput): Promise<Result<Uint8Array>> {
  return path === '-' ? settle('standard input', readInput()) : settle(path, readFile(path));
}

/** The text of a file, UTF-8, without a byte order mark. Answers FILE_UNREADABLE as `readBytes`. */
export async function readTextFile(path: string): Promise<Result<string>> {
  const bytes = await settle(path, readFile(path));
  return bytes.ok ? decode(path, bytes.value) : bytes;
}

/** The JSON of a file, or of standard input for "-". Answers FILE_UNREADABLE, JSON_INVALID. */
export async function readJson(path: string, readInput: ReadInput): Promise<Result<JsonValue>> {
  const bytes = await readBytes(path, readInput);
  if (!bytes.ok) return bytes;
  const text = decode(path, bytes.value);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  return value.ok ? value : fail({ ...value.error, file: nameOf(path) });
}

/** As `readJson`; anything but an object is JSON_INVALID. */
export async function readJsonMap(path: string, readInput: ReadInput): Promise<Result<JsonMap>> {
  const value = await readJson(path, readInput);
  if (!value.ok) return value;
  if (value.value instanceof Map) return ok(value.value);
  return fail(createError('JSON_INVALID', 'Cannot read JSON: the text is not an object', { file: nameOf(path) }));
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}

async function settle(name: string, bytes: Promise<Uint8Array>): Promise<Result<Uint8Array>> {
  return bytes.then(ok, (thrown: unknown) => fail(unreadable(name, thrown)));
}

/** The system's code stays with the error: `read-settings.ts` asks whether the file was only absent. */
function unreadable(name: string, thrown: unknown): ErrorValue {
  const cause = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : messageOf(thrown);
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of its path is not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read by this user',
  };
  return createError('FILE_UNREADABLE', `Cannot read ${name}: ${reasons[cause] ?? messageOf(thrown)}`, {}, { cause });
}

/** Bytes that are no UTF-8 are refused: a text with replaced letters would be run as if it were the user's. */
function decode(path: string, bytes: Uint8Array): Result<string> {
  if (isUtf8(bytes)) return ok(new TextDecoder().decode(bytes));
  return fail(createError('FILE_UNREADABLE', `Cannot read ${nameOf(path)}: it is not UTF-8 text`));
}
