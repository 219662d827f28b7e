// The flags that describe a request.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { readRequestFlags, splitPair } from '../../../src/main/command/request-flags.ts';
import { makeFolder } from './temporary-folder.ts';

const readInput = async () => Buffer.from('from input');

async function read(...argv: readonly string[]) {
  const line = parseCommandLine(['send', 'a.b', ...argv]);
  return line.ok ? readRequestFlags(line.value, readInput) : line;
}

it('without flags it is a GET', async () => {
  expect(await read()).toEqual({ ok: true, value: { method: 'GET', headers: [], query: '' } });
});

it('headers keep order, case and doubles; parameters are encoded', async () => {
  const argv = ['--header', 'X-B: 1 ', '--header', 'x-b:2', '--header', 'Empty:', '--query', 'a b=1&2', '--query', 'z'];
  expect(await read(...argv, '--method', 'put')).toEqual({
    ok: true,
    value: {
      method: 'PUT',
      headers: [
        ['X-B', '1'],
        ['x-b', '2'],
        ['Empty', ''],
      ],
      query: '?a%20b=1%262&z',
    },
  });
});

it('a body makes it a POST; it comes from a file or from standard input', async () => {
  const folder = await makeFolder({ body: Uint8Array.of(0, 255) });
  const [file, input] = [await read('--body', join(folder, 'body')), await read('--body', '-')];
  expect([file, input].map((parts) => parts.ok && 'method' in parts.value && parts.value)).toEqual([
    { method: 'POST', headers: [], query: '', body: Buffer.from([0, 255]) },
    { method: 'POST', headers: [], query: '', body: Buffer.from('from input') },
  ]);
});

describe('faults', () => {
  it.each([
    [['--method', 'DELETE'], 'USAGE', 'Cannot read --method: "DELETE" is not one of GET, POST, PUT'],
    [['--header', 'no colon'], 'USAGE', 'Cannot read --header: "no colon" is not like "Name: value"'],
    [['--header', 'A: b\r\nC: d'], 'USAGE', 'is not like "Name: value"'],
    [['--body', '/absent/file'], 'FILE_UNREADABLE', 'Cannot read /absent/file: it does not exist'],
  ])('%j', async (argv, code, message) => {
    const parts = await read(...argv);
    expect(parts.ok ? undefined : parts.error).toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

it.each([
  ['a=b=c', ['a', 'b=c']],
  ['a=', ['a', '']],
  ['a', ['a', undefined]],
])('splitPair() splits %s at the first sign', (text, pair) => {
  expect(splitPair(text)).toEqual(pair);
});
