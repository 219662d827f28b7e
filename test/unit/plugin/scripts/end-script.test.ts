// The end of a script. Source: observed-scripts §5 and §6.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { endScript } from '../../../../src/main/plugin/scripts/end-script.ts';
import { createScriptBench } from './script-bench.ts';

async function end(
  exitCode: number,
  { profile = '2.0', outputFiles = [] }: { readonly profile?: Profile; readonly outputFiles?: readonly string[] } = {},
) {
  const { place, folder, said } = createScriptBench({ profile });
  writeFileSync(join(folder, 'a.txt'), 'a');
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/b.txt'), 'b');
  const variables = new Map([['x', 1]]);
  const at = { ...place, outputFolder: join(folder, 'out') };
  return { ended: await endScript(at, { exitCode, variables, outputFiles }), said };
}

it('gives outputs and files, those of the folder for outputs under their own names', async () => {
  const { ended, said } = await end(0, { outputFiles: ['^*.txt'] });
  expect([ended.ok && ended.value.state, ended.ok && ended.value.outputs.get('outputFiles'), said]).toEqual([
    'SUCCESS',
    new Map([
      ['b.txt', 'kestra:///tr1/b.txt'],
      ['a.txt', 'kestra:///tr1/id1-a.txt'],
    ]),
    ['DEBUG Command succeed with exit code 0', 'TRACE Captured 1 output file(s).'],
  ]);
});

it('fails by the exit code, and keeps the outputs', async () => {
  const { ended, said } = await end(3);
  expect([ended, said.at(-1)]).toMatchObject([
    { ok: true, value: { state: 'FAILED', failure: { message: 'Command failed with exit code 3' } } },
    'ERROR io.kestra.core.models.tasks.runners.TaskException: Command failed with exit code 3',
  ]);
});

it.each([
  ['1.3', ['exitCode', 'outputFiles', 'vars']],
  ['2.0', ['vars', 'exitCode', 'outputFiles']],
] as const)('orders outputs as %s does', async (profile, names) => {
  const { ended } = await end(0, { profile });
  expect(ended.ok && [...ended.value.outputs.keys()]).toEqual(names);
});
