// JSON lines.
import { expect, it } from 'vitest';
import { looksLikeLines, readLines } from '../../../../src/renderer/body/read-lines.ts';

it('lines are judged one by one, empty ones left out, up to a number', () => {
  expect([readLines('{"a":1}\r\n\n{"b":}\n3\n', 2), readLines('1', 2)]).toEqual([
    {
      lines: [
        { line: 1, text: '{"a":1}' },
        { line: 3, text: '{"b":}', fault: expect.stringMatching(/^Column 6: /) },
      ],
      hasMore: true,
    },
    { lines: [{ line: 1, text: '1' }], hasMore: false },
  ]);
});

it.each([
  ['{"a":1}\n{"a":2}', true],
  ['{"a":1}', false],
  ['1\n2', false],
  ['{\n"a":1}', false],
])('%j is JSON lines: %s', (text, isLines) => {
  expect(looksLikeLines(text)).toBe(isLines);
});
