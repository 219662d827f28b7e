// The engine: what expressions get of the environment, and what building it can find.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
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

it('removes what the settings do not keep, with its files', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'hookbench-engine-'));
  const open = (executionsMax: number) => {
    const settings = createTestSettings({ data: dataFolder, executionsMax, ageMaxDays: 10_000 });
    const engine = createEngine({ settings, world: createTestWorld(), dataFolder, kestraUrl: () => '' });
    if (!engine.ok) throw new Error(engine.error.message);
    return engine.value;
  };
  const first = open(2);
  for (const id of ['e1', 'e2']) {
    const execution = sampleExecution(id);
    const { namespace, flowId } = execution;
    const scope = { namespace, flowId, executionId: id };
    await first.environment.ports.files.put({ scope, name: 'a', content: new Uint8Array() });
    await first.journal.append([{ type: 'execution', execution }]);
  }
  await first.close();
  const second = open(1);
  const kept = () =>
    ['e1', 'e2'].map((id) => [
      second.journal.storage.execution(id).ok,
      second.environment.ports.files.read(`kestra:///company/team/hello/executions/${id}/a`).ok,
    ]);
  const before = kept();
  await nextTurn();
  const after = kept();
  await second.close();
  rmSync(dataFolder, { recursive: true });
  expect([before, after]).toEqual([
    [
      [true, true],
      [true, true],
    ],
    [
      [false, false],
      [true, true],
    ],
  ]);
});

it('tells the world of each secret that is looked up, so that no log line holds it', () => {
  const heard: string[] = [];
  const { secrets } = createTestEngine(
    {},
    { environment: { SECRET_A: Buffer.from('canary').toString('base64') }, onSecret: (value) => heard.push(value) },
  );
  secrets.find({ namespace: 'n', key: 'A' });
  expect(heard).toEqual(['canary']);
});
