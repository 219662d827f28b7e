// Which lines of a log are wanted, and where its next error is.
import type { LogEntry, LogLevel } from '../../main/contract/model.ts';

/** What is wanted of a log. */
export interface LogWish {
  /** Absent: every level. */
  readonly level?: LogLevel | undefined;
  /** Found in the message or as the task, whatever the case of its letters; empty: every line. */
  readonly text: string;
}

/** The lines in their order. */
export function findLog(lines: readonly LogEntry[], { level, text }: LogWish): readonly LogEntry[] {
  const wanted = text.trim().toLowerCase();
  return lines.filter(
    (line) =>
      (level === undefined || line.level === level) &&
      (wanted === '' ||
        line.message.toLowerCase().includes(wanted) ||
        line.taskId?.toLowerCase().includes(wanted) === true),
  );
}

/** The index of the first error behind a line, and behind the last one the first of all; undefined where there is none. */
export function nextErrorAfter(lines: readonly LogEntry[], index: number): number | undefined {
  const behind = lines.findIndex((line, at) => at > index && isError(line));
  const found = behind < 0 ? lines.findIndex(isError) : behind;
  return found < 0 ? undefined : found;
}

function isError({ level }: LogEntry): boolean {
  return level === 'ERROR';
}
