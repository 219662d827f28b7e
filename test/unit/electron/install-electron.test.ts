// The installer of Electron: what becomes of it, and that one which never ends is given up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { installElectron } from '../../../src/main/electron/install-electron.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hookbench-install-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(program: string, limitMs = 60_000) {
  const installer = join(folder, 'install.cjs');
  writeFileSync(installer, program);
  return installElectron({ installer, limitMs, onProgress: () => undefined });
}

const missing = (reason: string) => fail(createError('ELECTRON_MISSING', `Cannot fetch Electron: ${reason}`));

it.each([
  ['it is done', '', ok(undefined)],
  [
    'there is no network',
    'console.error("TypeError: fetch failed\\n  at x"); process.exit(1);',
    missing('fetch failed'),
  ],
  ['it says nothing', 'process.exit(1);', missing('its installer gave up')],
  ['it says very much', 'console.error("x".repeat(1e6)); process.exitCode = 1;', missing('x'.repeat(65_536))],
])('answers when %s', async (name, program, expected) => {
  const answer = await install(program);
  const shorten = (of: typeof answer) =>
    of.ok ? of : { ...of, error: { ...of.error, message: of.error.message.slice(0, 60) } };
  expect([name, shorten(answer)]).toEqual([name, shorten(expected)]);
});

it('gives up an installer that never ends', async () => {
  expect(await install('setInterval(() => undefined, 1000);', 200)).toEqual(missing('it takes longer than 0.2 s'));
});
