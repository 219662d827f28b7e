// Parts of a multipart body.
import { expect, it } from 'vitest';
import { readMultipart } from '../../../../src/renderer/body/read-multipart.ts';

function read(lines: readonly string[], boundary: string | undefined = 'B', lineBreak = '\r\n') {
  const { parts, fault } = readMultipart(new Uint8Array(Buffer.from(lines.join(lineBreak))), boundary);
  return {
    parts: parts.map(({ bytes, headers, ...part }) => ({
      ...part,
      headers: headers.length,
      text: Buffer.from(bytes).toString(),
    })),
    fault,
  };
}

const field = ['--B', 'Content-Disposition: form-data; name="a"', '', 'one', 'two'];
const file = [
  '--B',
  'Content-Disposition: form-data; name="f"; filename="é %22.txt"',
  'Content-Type: text/plain',
  '',
  '',
];

it.each(['\r\n', '\n'])('each part has its headers, its name and its bytes, with lines ended by %j', (lineBreak) => {
  expect(read(['preamble', ...field, ...file, '--B--', ''], 'B', lineBreak)).toEqual({
    parts: [
      { name: 'a', contentType: '', headers: 1, text: `one${lineBreak}two` },
      { name: 'f', fileName: 'é ".txt', contentType: 'text/plain', headers: 2, text: '' },
    ],
    fault: undefined,
  });
});

it.each([
  [[...field, '--B-', '--Bx', 'x--B--', '--B--'], 'B', 'one\r\ntwo\r\n--B-\r\n--Bx\r\nx--B--', undefined],
  [['--B', '', 'no headers', '--B--'], 'B', 'no headers', undefined],
  [[...field, '--B', 'x'], 'B', 'one\r\ntwo', 'The body ends before its last boundary'],
  [field, 'C', undefined, 'No line begins with the boundary "C"'],
  [field, '', undefined, 'The content type names no boundary'],
])('%j between %j', (lines, boundary, text, fault) => {
  const { parts, fault: told } = read(lines, boundary);
  expect([parts[0]?.text, told]).toEqual([text, fault]);
});
