// The settings of a process: its own flags, environment and folders are what is read.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseCommandLine } from '../../src/main/command/command-line.ts';
import { prepareFlowsFolder, readProcessSettings } from '../../src/main/process-settings.ts';

async function read(...argv: readonly string[]) {
  const line = parseCommandLine(argv);
  if (!line.ok) throw new Error(line.error.message);
  return readProcessSettings(line.value);
}

it('reads flags, and the defaults behind them', async () => {
  const settings = await read('--port', '0', '--tenant', 'mine');
  expect(
    settings.ok && [settings.value.settings.port, settings.value.settings.tenant, settings.value.settings.kestra],
  ).toEqual([0, 'mine', '1.3']);
});

it('answers what is wrong with a setting', async () => {
  const settings = await read('--port', 'x');
  expect(settings.ok || settings.error.map(({ code }) => code)).toEqual(['SETTING_INVALID']);
});

it('makes the flows folder with the examples, but never one that was named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-process-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = await read('--flows', join(folder, 'flows'));
  if (!settings.ok) throw new Error('The settings cannot be read');
  const named = await prepareFlowsFolder(settings.value);
  const isThere = existsSync(join(folder, 'flows'));
  const made = await prepareFlowsFolder({ ...settings.value, isFlowsFolderOurs: true });
  expect([named, isThere, made, existsSync(join(folder, 'flows/webhook_example.yaml'))]).toEqual([
    { ok: true, value: false },
    false,
    { ok: true, value: true },
    true,
  ]);
});
