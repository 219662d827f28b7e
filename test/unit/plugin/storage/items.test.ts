// Items of files, as lines and as binary Ion.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { readItems } from '../../../../src/main/plugin/storage/items.ts';

const content = Buffer.from('{"k":"a","n":2}\n{"k":"b"}\n');
const binary = Buffer.from('4AEA6umBg9aHtIFrgW7WioFhiyEC4AEA6ueBg9SHsoFr04qBYg==', 'base64');
const variables = [ok(new Map<string, unknown>([['k', 'a'], ['n', 2]])), ok(new Map([['k', 'b']]))]; // prettier-ignore

it('readItems() keeps lines as they are on the older profile', () => {
  const items = readItems(content, switchesOf('1.3'));
  expect(items.ok ? items.value.map(({ bytes }) => Buffer.from(bytes).toString()) : items).toEqual([
    '{"k":"a","n":2}\n',
    '{"k":"b"}\n',
  ]);
});

it.each([
  ['text', content],
  ['binary Ion', binary],
])('readItems() makes binary Ion of %s on the newer profile', (_, bytes) => {
  const items = readItems(bytes, switchesOf('2.0'));
  if (!items.ok) throw new Error(items.error.message);
  const all = Buffer.concat(items.value.map((item) => item.bytes));
  expect([items.value.map((item) => item.variables), all.equals(binary)]).toEqual([variables, true]);
});

it('readItems() says that a file is no Ion', () => {
  const items = readItems(Buffer.from('{'), switchesOf('2.0'));
  expect(items.ok ? '' : items.error.message).toContain('Cannot read items: ');
});
