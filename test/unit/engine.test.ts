// The engine: what expressions get of the environment, and what building it can find.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../../src/main/engine.ts';
import { createTestEngine } from '../test-engine.ts';
import { createTestSettings } from '../test-settings.ts';
import { createTestWorld } from '../test-world.ts';
import { sampleExecution } from './journal/sample-records.ts';

it('reads envs by their prefix, in lower case', () => {
  const { globals } = createTestEngine(
    { envPrefix: 'MY_' },
    { environment: { MY_Region: 'eu', OTHER: 'x' } },
  ).environment;
  expect([...globals.envs]).toEqual([['region', 'eu']]);
});

it('says which secret of the environment cannot be decoded', () => {
  const { problems } = createTestEngine({}, { environment: { SECRET_BAD: '%%%' } });
  expect(problems.map(({ message }) => message.includes('SECRET_BAD'))).toEqual([true]);
});

it('answers DATA_UNUSABLE where the data folder is a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-engine-'));
  const dataFolder = join(folder, 'file');
  writeFileSync(dataFolder, '');
  const settings = createTestSettings({ data: dataFolder });
  const engine = createEngine({ settings, world: createTestWorld(), dataFolder, kestraUrl: () => '' });
  rmSync(folder, { recursive: true });
  expect(engine.ok || engine.error.code).toBe('DATA_UNUSABLE');
});

it('removes the files of executions that the journal has forgotten, and no others', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hookbench-engine-'));
  const open = () =>
    createEngine({
      settings: createTestSettings({ data: dataFolder }),
      world: createTestWorld(),
      dataFolder,
      kestraUrl: () => '',
    });
  const first = open();
  if (!first.ok) throw new Error(first.error.message);
  await first.value.journal.append([{ type: 'execution', execution: sampleExecution('e1') }]);
  const { files } = first.value.environment.ports;
  for (const executionId of ['e1', 'e2']) {
    await files.put({ scope: { namespace: 'n', flowId: 'f', executionId }, name: 'a', content: new Uint8Array() });
  }
  await first.value.close();
  const second = open();
  if (!second.ok) throw new Error(second.error.message);
  const kept = ['e1', 'e2'].map(
    (id) => second.value.environment.ports.files.read(`kestra:///n/f/executions/${id}/a`).ok,
  );
  await second.value.close();
  rmSync(dataFolder, { recursive: true });
  expect(kept).toEqual([true, false]);
});
