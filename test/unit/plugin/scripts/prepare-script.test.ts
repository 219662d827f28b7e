// What a script is started with. Source: observed-scripts §1, §2, §7.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { prepareScript, renderCommands } from '../../../../src/main/plugin/scripts/prepare-script.ts';
import { createScriptBench } from './script-bench.ts';

const form = { plan: () => ok({ commands: ['main'], environment: { LANG_OWN: 'x', HOME: '/lang' } }) };

async function prepare(properties: Readonly<Record<string, unknown>>, outputFolder?: string) {
  const bench = createScriptBench({ properties, profile: '1.3' });
  const place = outputFolder === undefined ? bench.place : { ...bench.place, outputFolder };
  const prepared = await prepareScript(place, form);
  return { ...bench, prepared: prepared.ok ? prepared.value : prepared.error.message };
}

it('joins the environments: that of the program, the language, the task, the folders', async () => {
  const { prepared, folder } = await prepare({ env: { A: 'b', WORKING_DIR: 'mine' } }, '/out');
  expect(prepared).toEqual({
    command: ['/bin/sh', '-c', 'set -e\nmain'],
    outputFiles: [],
    environment: { HOME: '/lang', LANG_OWN: 'x', A: 'b', WORKING_DIR: folder, OUTPUT_DIR: '/out' },
  });
});

it('writes input files and says how many', async () => {
  const { said, folder } = await prepare({ inputFiles: { 'a.txt': 'x' } });
  expect([said, readFileSync(join(folder, 'a.txt'), 'utf8')]).toEqual([['TRACE Provided 1 input(s).'], 'x']);
});

it.each([
  [{ beforeCommands: ['x'], failFast: false }, ['/bin/sh', '-c', 'x\nmain']],
  [{ interpreter: ['/bin/bash', '-c'] }, ['/bin/bash', '-c', 'set -e\nmain']],
  [{ targetOS: 'WINDOWS' }, ['/bin/sh', '-c', '\r\nmain']],
])('%j makes the command %j', async (properties, command) => {
  expect((await prepare(properties)).prepared).toMatchObject({ command });
});

it.each([
  [{ targetOS: 'linux' }, /Unrecognized token 'linux'/],
  [{ outputFiles: 'a.txt' }, /Unrecognized token 'a'/],
  [{ inputFiles: ['a'] }, /java\.util\.ArrayList/],
  [{ env: { A: {} } }, /from Object value/],
])('refuses %j', async (properties, message) => {
  expect((await prepare(properties)).prepared).toMatch(message);
});

it('renders the commands of a property once', () => {
  const { place } = createScriptBench({ properties: { commands: ['^^a'] } });
  expect(renderCommands('commands', place)).toEqual({ ok: true, value: ['^a'] });
});
