// A flow file moved to the newest Kestra: the difference as `diff -u` shows it, and the file with it. What is moved
// is decided in `flow/rewrite-flow.ts`.
import { readFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import type { Result } from '../contract/errors.ts';
import { profiles } from '../contract/profile.ts';
import { type FlowMove, rewriteFlow } from '../flow/rewrite-flow.ts';
import { writeTextFile } from './write-file.ts';

/** What a flow's text needs to move from the oldest version to the newest; undefined where it needs nothing. */
export function moveOf(source: string): FlowMove | undefined {
  const [from, to] = [profiles[0], profiles.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const move = rewriteFlow(source, { from, to });
  return move.replacements.length === 0 ? undefined : move;
}

/** The unified diff of a file; no lines where nothing changes. */
export function renderDiff(file: string, texts: { readonly source: string; readonly rewritten: string }) {
  if (texts.source === texts.rewritten) return [];
  const patch = createTwoFilesPatch(file, file, texts.source, texts.rewritten);
  // What stands above the names is a title that says nothing.
  return patch.slice(patch.indexOf('--- ')).replace(/\n$/, '').split('\n');
}

/** Writes a file's new text, behind its byte order mark where it has one. Answers FILE_UNWRITABLE. */
export async function writeRewritten(file: string, rewritten: string): Promise<Result<void>> {
  // A file that cannot be read any more is told by the writing.
  const hasMark = await readFile(file).then(
    (bytes) => bytes.subarray(0, 3).equals(Buffer.from('\uFEFF')),
    () => false,
  );
  const text = hasMark ? `\uFEFF${rewritten}` : rewritten;
  return writeTextFile({ kind: 'flow file', file, text, replaces: true });
}
