// Names that servers give files.
import { expect, it } from 'vitest';
import { fileNameOf } from '../../../src/main/plugin/http-file-name.ts';

it.each([
  ['attachment; filename="data.csv"', 'data.csv'],
  ['attachment; filename=data.csv', 'data.csv'],
  ['attachment; filename="a/b c.csv"', 'b+c.csv'],
  ['attachment; filename="../../x"', 'x'],
  ['attachment; filename="a"; filename*=UTF-8\'\'%C3%A9.csv', '%C3%A9.csv'],
  ['attachment; filename=".."', undefined],
  ['attachment; filename=', undefined],
  ['inline', undefined],
  [undefined, undefined],
])('fileNameOf(%j)', (header, name) => {
  expect(fileNameOf(header)).toBe(name);
});
