// Forms with parts. The cases are those of the recorded exchanges `mp-*`.
import { expect, it } from 'vitest';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { isMultipartForm, readForm } from '../../../src/main/plugin/webhook-parts.ts';

const scope = { namespace: 'n', flowId: 'f', executionId: 'e' };

function read(body: string, contentType = 'multipart/form-data; boundary=b'): string {
  const taken = readForm({ body: Buffer.from(body), contentType }, scope);
  if (!taken.ok) return taken.error.message;
  const { parts, formFields, files } = taken.value;
  return `${printJson(parts)} ${printJson(formFields)} ${files.map(({ name }) => name).join(' ')}`.trimEnd();
}

/** Parts, each with its head and its text. */
function form(...parts: readonly (readonly [head: string, text: string])[]): string {
  const all = parts.map(([head, text]) => `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${text}\r\n`);
  return `${all.join('')}--b--\r\n`;
}

const part = (filename: string, uri: string, type = 'application/octet-stream') =>
  `[{"name":"f","filename":"${filename}","contentType":"${type}","size":1,"uri":"kestra:///n/f/executions/e/webhook/${uri}"}]`;

const cases: readonly (readonly [name: string, body: string, expected: string])[] = [
  ['a field, again', form(['name="a"', '1'], ['name="a"', 'ü']), '[] {"a":["1","ü"]}'],
  [
    'a file behind a field',
    form(['name="a"', '1'], ['name="f"; filename="x"', 'z']),
    `${part('x', '1/x')} {"a":["1"]} webhook/1/x`,
  ],
  [
    'the type of a file',
    form(['name="f"; filename="x"\r\nContent-Type: text/plain; charset=utf-8', 'z']),
    `${part('x', '0/x', 'text/plain')} {} webhook/0/x`,
  ],
  [
    'a file with folders',
    form(['name="f"; filename="../../e.jpg"', 'z']),
    `${part('../../e.jpg', '0/e.jpg')} {} webhook/0/e.jpg`,
  ],
  ['a file with a fragment', form(['name="f"; filename="x#y"', 'z']), `${part('x#y', '0/x')} {} webhook/0/x`],
  ['a file without a name as a field', form(['name="f"; filename=""', 'x']), '[] {"f":["x"]}'],
  ['no empty file', form(['name="f"; filename="x"', '']), '[] {}'],
  ['no part without a name', form(['filename="x"', 'z']), '[] {}'],
  ['no part without an end', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', '[] {}'],
  ['nothing behind another boundary', '--c\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--c--\r\n', '[] {}'],
  ['nothing', '', '[] {}'],
  [
    'no file whose name cannot stand in an address',
    form(['name="f"; filename="C:\\\\d\\\\e.txt"', 'z']),
    'Illegal character in path at index 31: ///n/f/executions/e/webhook/0/C de.txt',
  ],
];

it.each(cases)('readForm() reads %s', (_, body, expected) => {
  expect(read(body)).toBe(expected);
});

it('readForm() finds nothing without a boundary, and takes a quoted one', () => {
  const body = form(['name="a"', '1']);
  expect([read(body, 'multipart/form-data'), read(body, 'multipart/form-data; boundary="b"')]).toEqual([
    '[] {}',
    '[] {"a":["1"]}',
  ]);
});

it.each([
  ['multipart/form-data; boundary=b', true],
  ['Multipart/Form-Data', true],
  ['multipart/related; boundary=b', false],
  [undefined, false],
])('isMultipartForm(%j)', (contentType, expected) => {
  expect(isMultipartForm(contentType)).toBe(expected);
});
