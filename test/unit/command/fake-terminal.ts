// A terminal that keeps what was written to it and reads what it is given.
import type { Terminal } from '../../../src/main/command/terminal.ts';

/** The terminal and its two outputs. */
export interface FakeTerminal extends Terminal {
  readonly output: string[];
  readonly complaints: string[];
}

/** Makes one with a text as its standard input. */
export function createFakeTerminal(input = ''): FakeTerminal {
  const output: string[] = [];
  const complaints: string[] = [];
  return {
    output,
    complaints,
    print: (line) => output.push(line),
    complain: (line) => complaints.push(line),
    readInput: async () => Buffer.from(input),
    async *readLines() {
      yield* input.split('\n').filter((line) => line !== '');
    },
    isBehind: () => false,
    whenDrained: async () => undefined,
  };
}
