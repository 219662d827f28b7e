// The choices of the user, kept in a file that may be anything.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readChoices, writeChoices } from '../../../src/main/electron/desktop-choices.ts';

function makeFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-choices-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'window', 'desktop.json');
}

it('keeps them, in a folder that it makes', () => {
  const file = makeFile();
  const before = readChoices(file);
  writeChoices(file, { isNotifying: false });
  expect([before, readChoices(file)]).toEqual([{ isNotifying: true }, { isNotifying: false }]);
});

it.each(['', '{', '[]', '{"isNotifying":"no"}'])('takes the defaults for %j', (text) => {
  const file = makeFile();
  writeChoices(file, { isNotifying: false });
  writeFileSync(file, text);
  expect(readChoices(file)).toEqual({ isNotifying: true });
});
