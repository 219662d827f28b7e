// Bytes as lines. Source: `long-line`, `binary`, `no-newline` in the recorded runs.
import { expect, it } from 'vitest';
import { createOutputLines, splitLongLine } from '../../../../src/main/plugin/scripts/script-output-lines.ts';

function linesOf(chunks: readonly (string | readonly number[])[], charactersMax = 100_000): readonly string[] {
  const lines: string[] = [];
  const splitter = createOutputLines((line) => lines.push(line), charactersMax);
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return lines;
}

it.each([
  [['a\nb'], ['a', 'b']],
  [['a\r\nb\rc\n'], ['a', 'b', 'c']],
  [
    ['a\r', '\nb\n'],
    ['a', 'b'],
  ],
  [
    ['a', 'b\n', '\n'],
    ['ab', ''],
  ],
  [['  a \0b\n'], ['  a b']],
  [[[0xc3], [0xa9, 0x0a]], ['é']],
  [[[0x61, 0xff, 0x0a]], ['a\uFFFD']],
  [[''], []],
])('%j has the lines %j', (chunks, lines) => {
  expect(linesOf(chunks)).toEqual(lines);
});

it('gives a line without end in parts, each a whole number of log lines', () => {
  const lines = linesOf(['x'.repeat(20_000), 'x'.repeat(20_000), '\n'], 30_000);
  expect(lines.map((line) => line.length)).toEqual([30_720, 9280]);
});

it.each([
  [15_360, [15_360]],
  [15_361, [15_360, 1]],
  [0, [0]],
])('splits a line of %i characters', (length, parts) => {
  expect(splitLongLine('x'.repeat(length)).map((part) => part.length)).toEqual(parts);
});
