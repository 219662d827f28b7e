// Bytes of a process → lines, as Kestra splits them: at `\n`, `\r\n` and `\r`, and after 15360 characters.
// Source: observed-scripts §4, `long-line`, `binary`, `no-newline` in the recorded runs.

/** Characters of one log line. */
const logLineCharacters = 15_360;

/** Takes chunks of one stream and gives its lines. */
export interface OutputLines {
  write(bytes: Uint8Array): void;
  /** The last line, where the stream ended without a line break. */
  end(): void;
}

/**
 * Makes a splitter; `onLine` hears every whole line, without its line break.
 * @param charactersMax a line that grows longer is given in parts, each a whole number of log lines
 */
export function createOutputLines(onLine: (line: string) => void, charactersMax: number): OutputLines {
  const decoder = new TextDecoder();
  // Pieces are joined only at a line break, so that a line without end costs its length once.
  let pieces: string[] = [];
  let characters = 0;
  let endedInReturn = false;
  const joinPieces = (): string => {
    const line = pieces.join('');
    pieces = [];
    characters = 0;
    return line;
  };
  const add = (piece: string): void => {
    if (piece === '') return;
    pieces.push(piece);
    characters += piece.length;
    if (characters <= Math.max(charactersMax, logLineCharacters)) return;
    const line = joinPieces();
    const end = line.length - (line.length % logLineCharacters);
    if (end > 0) onLine(line.slice(0, end));
    add(line.slice(end));
  };
  const take = (text: string): void => {
    // The `\n` of a `\r\n` whose `\r` came with the chunk before.
    const begin = endedInReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') endedInReturn = text.endsWith('\r');
    const parts = text.slice(begin).split(/\r\n|\n|\r/);
    const last = parts.pop() ?? '';
    for (const part of parts) {
      pieces.push(part);
      onLine(joinPieces());
    }
    add(last);
  };
  return {
    write: (bytes) => take(decoder.decode(bytes, { stream: true }).replaceAll('\0', '')),
    end() {
      take(decoder.decode());
      if (pieces.length > 0) onLine(joinPieces());
    },
  };
}

/** A line in the parts in which it is logged. */
export function splitLongLine(line: string): readonly string[] {
  if (line.length <= logLineCharacters) return [line];
  const count = Math.ceil(line.length / logLineCharacters);
  return Array.from({ length: count }, (_, index) =>
    line.slice(index * logLineCharacters, (index + 1) * logLineCharacters),
  );
}
