// A flow file moved to the newest Kestra: the difference as `diff -u` shows it, and the file with it. What is moved
// is decided in `flow/rewrite-flow.ts`.
import { basename, dirname } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Result } from '../contract/errors.ts';
import type { FlowMove } from '../contract/flow-parts.ts';
import { moveToNewest } from '../flow/newest-move.ts';
import { writeFlowFile } from '../flow/write-flow-file.ts';

/** A flow's text, and what it becomes. */
export interface RewrittenText {
  readonly source: string;
  readonly rewritten: string;
}

/** What a flow's text needs to move from the oldest version to the newest; undefined where it needs nothing. */
export function moveOf(source: string): FlowMove | undefined {
  const move = moveToNewest(source);
  return move.replacements.length === 0 ? undefined : move;
}

/** The unified diff of a file; no lines where nothing changes. */
export function renderDiff(file: string, texts: RewrittenText) {
  if (texts.source === texts.rewritten) return [];
  const patch = createTwoFilesPatch(file, file, texts.source, texts.rewritten);
  // What stands above the names is a title that says nothing.
  return patch.slice(patch.indexOf('--- ')).replace(/\n$/, '').split('\n');
}

/** Writes a file's new text where it still is what it was. Answers FLOW_CHANGED, FILE_UNREADABLE, FILE_UNWRITABLE. */
export function writeRewritten(file: string, { source, rewritten }: RewrittenText): Promise<Result<void>> {
  return writeFlowFile({ folder: dirname(file), file: basename(file), before: source, after: rewritten });
}
