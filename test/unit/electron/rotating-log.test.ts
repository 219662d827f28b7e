// The log: bounded, in order, and never in anybody's way.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRotatingLog } from '../../../src/main/electron/rotating-log.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('puts a full file aside and keeps the newest, as many as there may be', () => {
  const folder = join(makeFolder(), 'logs');
  const log = createRotatingLog({ file: join(folder, 'a.log'), fileBytesMax: 8, filesMax: 3 });
  for (let number = 1; number <= 9; number++) log.write(`00${number}\n`);
  const held = readdirSync(folder)
    .toSorted()
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(held).toEqual([
    ['a.log', '009\n'],
    ['a.log.1', '007\n008\n'],
    ['a.log.2', '005\n006\n'],
  ]);
});

it('cuts a line that alone would be too long', () => {
  const log = createRotatingLog({ file: join(makeFolder(), 'a.log'), fileBytesMax: 8, filesMax: 2 });
  log.write('0123456789\n');
  log.write('x\n');
  expect([readFileSync(`${log.file}.1`, 'utf8'), readFileSync(log.file, 'utf8')]).toEqual(['0123456\n', 'x\n']);
});

it('goes on in the file of the last time, which its user alone can read', () => {
  const file = join(makeFolder(), 'a.log');
  for (const line of ['first\n', 'second\n']) createRotatingLog({ file, fileBytesMax: 100, filesMax: 2 }).write(line);
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o077]).toEqual(['first\nsecond\n', 0]);
});

it('loses lines where no file can be', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'in-the-way'), '');
  const log = createRotatingLog({ file: join(folder, 'in-the-way', 'a.log'), fileBytesMax: 8, filesMax: 2 });
  log.write('lost\n');
  expect(readdirSync(folder)).toEqual(['in-the-way']);
});
