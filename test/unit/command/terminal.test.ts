// The standard streams as verbs see them.
import { PassThrough, Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { ErrorValue } from '../../../src/main/contract/errors.ts';
import { createTerminal, renderError } from '../../../src/main/command/terminal.ts';

function terminalWith(input: readonly (string | Uint8Array)[], stdout: Writable = new PassThrough()) {
  return createTerminal({ stdin: Readable.from(input), stdout, stderr: new PassThrough() });
}

it('lines end at line feeds alone, also across pieces of input and inside of letters', async () => {
  const letter = Buffer.from('ä');
  const terminal = terminalWith([Buffer.from('a\r\nb\u2028c\n\nd'), letter.subarray(0, 1), letter.subarray(1)]);
  const lines: string[] = [];
  for await (const line of terminal.readLines()) lines.push(line);
  expect(lines).toEqual(['a', 'b\u2028c', '', 'dä']);
});

it('the whole input is read as bytes', async () => {
  const terminal = terminalWith([Uint8Array.of(1, 255), Uint8Array.of(0)]);
  expect([...(await terminal.readInput())]).toEqual([1, 255, 0]);
});

it('lines go to output and error apart', () => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const terminal = createTerminal({ stdin: Readable.from([]), stdout, stderr });
  terminal.print('out');
  terminal.complain('error');
  expect([String(stdout.read()), String(stderr.read())]).toEqual(['out\n', 'error\n']);
});

it('a reader that went away ends nothing: what it would get is dropped', async () => {
  const written: string[] = [];
  const gone = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
    },
  });
  const terminal = terminalWith([], gone);
  terminal.print('a');
  await terminal.whenDrained();
  terminal.print('b');
  expect([written, terminal.isBehind()]).toEqual([['a\n'], false]);
});

it('a slow reader is waited for', async () => {
  const held: (() => void)[] = [];
  const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => held.push(done) });
  const terminal = terminalWith([], slow);
  terminal.print('a');
  const wasBehind = terminal.isBehind();
  const drained = terminal.whenDrained();
  held.shift()?.();
  await drained;
  expect([wasBehind, terminal.isBehind()]).toEqual([true, false]);
});

const places: readonly (readonly [place: Partial<ErrorValue>, text: string])[] = [
  [{ file: 'a.yaml', line: 2, column: 3 }, 'a.yaml:2:3: wrong'],
  [{ file: 'a.yaml' }, 'a.yaml: wrong'],
  [{ file: 'a.yaml', field: 'port' }, 'a.yaml: wrong'],
  [{ code: 'FLOW_INVALID', file: 'a.yaml', line: 1, column: 1, field: 'id' }, 'a.yaml:1:1: id: wrong'],
  [{ code: 'FLOW_INVALID', file: 'a.yaml', line: 1, column: 1, field: 'yaml' }, 'a.yaml:1:1: wrong'],
  [{}, 'wrong'],
];

it.each(places)('an error at %j is told as "%s"', (place, text) => {
  expect(renderError({ code: 'INTERNAL', message: 'wrong', ...place })).toBe(text);
});
