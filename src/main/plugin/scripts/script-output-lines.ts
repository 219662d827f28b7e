// Bytes of a process → lines, as Kestra splits them: at `\n`, `\r\n` and `\r`, and after 15360 characters.
// Source: observed-scripts §4, `long-line`, `binary`, `no-newline` in the recorded runs.

/** Characters of one log line. */
const lineCharactersMax = 15_360;

/** Takes chunks of one stream and gives its lines. */
export interface OutputLines {
  write(bytes: Uint8Array): void;
  /** The last line, where the stream ended without a line break. */
  end(): void;
}

/** Makes a splitter; `onLine` hears every whole line, without its line break. */
export function createOutputLines(onLine: (line: string) => void): OutputLines {
  const decoder = new TextDecoder();
  // Pieces are joined only at a line break, so that a line without end costs its length once.
  let pieces: string[] = [];
  let endedInReturn = false;
  const finish = (rest: string): void => {
    const line = [...pieces, rest].join('').replaceAll('\0', '');
    pieces = [];
    onLine(line);
  };
  const take = (text: string): void => {
    // The `\n` of a `\r\n` whose `\r` came with the chunk before.
    const begin = endedInReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') endedInReturn = text.endsWith('\r');
    const parts = text.slice(begin).split(/\r\n|\n|\r/);
    const last = parts.pop() ?? '';
    for (const part of parts) finish(part);
    if (last !== '') pieces.push(last);
  };
  return {
    write: (bytes) => take(decoder.decode(bytes, { stream: true })),
    end() {
      take(decoder.decode());
      if (pieces.length > 0) finish('');
    },
  };
}

/** A line in the parts in which it is logged. */
export function splitLongLine(line: string): readonly string[] {
  if (line.length <= lineCharactersMax) return [line];
  const count = Math.ceil(line.length / lineCharactersMax);
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * lineCharactersMax, (index + 1) * lineCharactersMax),
  );
}
