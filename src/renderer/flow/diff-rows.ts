// Two texts → the lines in which they differ, each with its numbers in both, and a few lines around them.
import { structuredPatch } from 'diff';

/** One row of a difference. A gap stands for lines that are left out before a part. */
export interface DiffRow {
  readonly kind: 'same' | 'added' | 'removed' | 'gap';
  /** Number of the line in the old text, from 1. */
  readonly before?: number;
  /** Number of the line in the new text. */
  readonly after?: number;
  readonly text: string;
}

/** How many lines around a change are shown: enough to know the place. */
const linesAround = 3;

/** The rows; none where the texts are the same. */
export function diffRows(before: string, after: string): readonly DiffRow[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: linesAround });
  return hunks.flatMap(({ oldStart, newStart, lines }) => {
    const gap: DiffRow = { kind: 'gap', text: `Line ${oldStart}` };
    return [gap, ...rowsOf(lines, { before: oldStart, after: newStart })];
  });
}

function rowsOf(
  lines: readonly string[],
  start: { readonly before: number; readonly after: number },
): readonly DiffRow[] {
  let { before, after } = start;
  return lines.flatMap((line): readonly DiffRow[] => {
    const text = line.slice(1);
    if (line.startsWith('-')) return [{ kind: 'removed', before: before++, text }];
    if (line.startsWith('+')) return [{ kind: 'added', after: after++, text }];
    // A remark that the last line has no break is no line.
    return line.startsWith(' ') ? [{ kind: 'same', before: before++, after: after++, text }] : [];
  });
}
