// Standard input, output and error as the verbs see them: whole lines, safe against a reader that went away
// (`hookbench … | head`), and telling when a slow reader should be waited for.
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { ErrorValue } from '../contract/errors.ts';
import type { ReadInput } from './read-file.ts';

/** What a verb may read and write. */
export interface Terminal {
  /** Writes one line to standard output. */
  print(line: string): void;
  /** Writes one line to standard error. */
  complain(line: string): void;
  /** The whole of standard input. */
  readonly readInput: ReadInput;
  /** The lines of standard input as they come, without their ends. */
  readLines(): AsyncIterable<string>;
  /** Whether the reader of standard output is behind; then `whenDrained` says when it has caught up. */
  isBehind(): boolean;
  whenDrained(): Promise<void>;
}

/** The streams of a process. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Makes the terminal of a process. */
export function createTerminal({ stdin, stdout, stderr }: Streams): Terminal {
  // A reader that closed its end is no fault of ours: what it does not want to hear is dropped.
  const writeOutput = lineWriter(stdout);
  return {
    print: writeOutput,
    complain: lineWriter(stderr),
    readInput: () => readAll(stdin),
    readLines: () => splitLines(stdin),
    isBehind: () => stdout.writable && stdout.writableNeedDrain,
    // A stream that fails never drains, so its closing counts as well; whichever comes second is no longer listened
    // for.
    whenDrained: async () => {
      if (!stdout.writable || !stdout.writableNeedDrain) return;
      const gone = new AbortController();
      const drained = once(stdout, 'drain', { signal: gone.signal });
      const closed = once(stdout, 'close', { signal: gone.signal });
      await Promise.race([drained, closed]).catch(() => undefined);
      gone.abort();
      await Promise.allSettled([drained, closed]);
    },
  };
}

/** Without a listener, the error of a closed pipe would end the program with a stack trace. */
function lineWriter(stream: Writable): (line: string) => void {
  stream.on('error', () => stream.destroy());
  return (line) => {
    if (stream.writable) stream.write(`${line}\n`);
  };
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Splits at line feeds alone: Node's `readline` also splits at U+2028, which may stand in a JSON text. */
async function* splitLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(Buffer.from(chunk), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** An error as one line: where it is, as editors link it, then the sentence. */
export function renderError({ code, file, line, column, field, message }: ErrorValue): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  // Sentences of ours name their field; those of Kestra on a flow do not. It says `yaml` for the file as a whole.
  const needsField = code === 'FLOW_INVALID' && field !== undefined && field !== 'yaml';
  const parts = [place, needsField ? field : '', message];
  return parts.filter((part) => part !== '').join(': ');
}
