// Writes a file that the caller named, whole. Faults are sentences that name the file.
import { writeFile } from 'node:fs/promises';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';

/** A text and where it goes. */
export interface TextToWrite {
  /** What the file is, for messages: `flow file`. */
  readonly kind: string;
  readonly file: string;
  readonly text: string;
  /** Whether a file that is there already may be replaced. */
  readonly replaces: boolean;
}

/** Writes UTF-8. Answers FILE_UNWRITABLE. */
export async function writeTextFile({ kind, file, text, replaces }: TextToWrite): Promise<Result<void>> {
  try {
    await writeFile(file, text, { flag: replaces ? 'w' : 'wx' });
    return ok(undefined);
  } catch (thrown) {
    return fail(unwritable({ kind, file }, thrown));
  }
}

/** Why a file could not be written: FILE_UNWRITABLE, in words that a user can act on. */
export function unwritable({ kind, file }: Pick<TextToWrite, 'kind' | 'file'>, thrown: unknown): ErrorValue {
  const reason = reasons.get(codeOf(thrown)) ?? messageOf(thrown);
  return createError('FILE_UNWRITABLE', `Cannot write ${kind} "${file}": ${reason}`, { file });
}

/** The name that the system has for a failure: `ENOSPC`; empty where it has none. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'it is there already'],
  ['ENOENT', 'there is no such folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'there is no space left'],
]);
