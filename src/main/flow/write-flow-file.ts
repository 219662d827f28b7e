// A flow file with a new text, written only where the file still holds the text that the new one was made from.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createError, fail, type Result } from '../contract/errors.ts';
import { readFlowFile } from './flow-files.ts';
import { replaceTextFile } from './replace-text-file.ts';

/** A change of a flow file. */
export interface FlowFileChange {
  readonly folder: string;
  /** Relative to the folder. */
  readonly file: string;
  /** What the file has to hold. */
  readonly before: string;
  readonly after: string;
}

/** Writes the change, behind the byte order mark where the file has one. Answers FLOW_CHANGED, FILE_UNREADABLE, FILE_UNWRITABLE. */
export async function writeFlowFile({ folder, file, before, after }: FlowFileChange): Promise<Result<void>> {
  const now = await readFlowFile(folder, file);
  if (!now.ok) return now;
  if (now.value !== before) {
    const what = now.value === undefined ? 'it is not there any more' : 'it has changed since';
    return fail(createError('FLOW_CHANGED', `Cannot write flow file "${file}": ${what}`, { file }));
  }
  const path = join(folder, file);
  // A file that cannot be read any more is told by the writing.
  const hasMark = await readFile(path).then(
    (bytes) => bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')),
    () => false,
  );
  return replaceTextFile({ kind: 'flow file', file: path, text: hasMark ? `\uFEFF${after}` : after });
}
