// The log file of the desktop app, and the ones before it: bounded in size and count, so that it may be left alone for
// years. A line is on disk when `write` returns, for the next thing may be the end of the process. It knows no levels
// and hides nothing: what comes here has passed the mask (`system-world.ts`).
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where it lies, and how much there may be. */
export interface RotatingLogOptions {
  /** The newest lines; older ones lie beside it as `<file>.1`, `<file>.2` …, the highest number the oldest. */
  readonly file: string;
  /** Beyond it a file is put aside; a longer line is cut there. */
  readonly fileBytesMax: number;
  /** How many files there are at most, the newest included. */
  readonly filesMax: number;
}

/** What a logger writes to. */
export interface RotatingLog {
  readonly file: string;
  /** Adds one line, its break included. Where that is not possible, it is lost: a full disk is told by the journal. */
  write(line: string): void;
}

/** Makes the log and its folder. */
export function createRotatingLog({ file, fileBytesMax, filesMax }: RotatingLogOptions): RotatingLog {
  return {
    file,
    write(line) {
      const bytes = cut(Buffer.from(line), fileBytesMax);
      try {
        mkdirSync(dirname(file), { recursive: true });
        // Asked each time and not remembered: on macOS apps of two data folders write to one file.
        if (sizeOf(file) + bytes.length > fileBytesMax) putAside(file, filesMax);
        appendFileSync(file, bytes, { mode: 0o600 });
      } catch {
        // Nothing depends on a log.
      }
    },
  };
}

/** Whole but for a line that alone would be too long; then it ends in a break all the same. */
function cut(bytes: Buffer, bytesMax: number): Buffer {
  return bytes.length <= bytesMax ? bytes : Buffer.concat([bytes.subarray(0, bytesMax - 1), Buffer.from('\n')]);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Each takes the name of the one before it, from the oldest on, whose name is taken over. */
function putAside(file: string, filesMax: number): void {
  for (let number = filesMax - 1; number >= 1; number--) {
    const newer = number === 1 ? file : `${file}.${number - 1}`;
    if (statSync(newer, { throwIfNoEntry: false }) !== undefined) renameSync(newer, `${file}.${number}`);
  }
}
