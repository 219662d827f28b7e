// Content types.
import { expect, it } from 'vitest';
import { readContentType } from '../../../../src/renderer/body/content-type.ts';

it.each([
  [undefined, '', []],
  ['Application/JSON', 'application/json', []],
  [
    'text/plain; charset="utf-8" ;X=1',
    'text/plain',
    [
      ['charset', 'utf-8'],
      ['x', '1'],
    ],
  ],
  [
    'form-data; name="a;b \\"c\\""; filename=x.txt',
    'form-data',
    [
      ['name', 'a;b "c"'],
      ['filename', 'x.txt'],
    ],
  ],
  ['a/b; broken', 'a/b', []],
])('%s', (value, type, parameters) => {
  const read = readContentType(value);
  expect([read.type, [...read.parameters]]).toEqual([type, parameters]);
});
