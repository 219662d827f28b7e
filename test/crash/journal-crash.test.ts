// What the journal has acknowledged is there after the process was killed: ten rounds on one data folder,
// each killed after a number of acknowledgements that a fixed seed decides.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/main/journal/open-storage.ts';
import { buildModule } from '../build-module.ts';

const rounds = 10;

/** Appends in a process of its own until so many are acknowledged; kills it, and answers all that were. */
async function appendAndKill(
  module: string,
  folder: string,
  prefix: string,
  killAfter: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [module, folder, prefix], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const acknowledged: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    acknowledged.push(id);
    if (acknowledged.length === killAfter) child.kill('SIGKILL');
  }
  expect((await exited)[1]).toBe('SIGKILL');
  return acknowledged;
}

/** What is missing, or not as it was acknowledged. */
function losses(folder: string, ids: readonly string[]): readonly string[] {
  const opened = openStorage({ folder });
  if (!opened.ok) return [opened.error.message];
  const { storage, problem } = opened.value;
  const lost = ids.filter((id) => {
    const execution = storage.execution(id);
    const body = storage.deliveryBody(id);
    if (!execution.ok || !body.ok) return true;
    const variables = `{"body":${Buffer.from(body.value).toString()}}`;
    const { outputs, trigger } = execution.value;
    return outputs?.length !== 502 || body.value.length !== 2000 || trigger?.variables !== variables;
  });
  storage.close();
  return problem === undefined ? lost : [problem.message, ...lost];
}

it('no acknowledged execution or delivery is lost when the process is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const module = await buildModule('test/crash/append-until-killed.ts');
  const acknowledged: string[] = [];
  let random = 20261122;
  for (let round = 1; round <= rounds; round += 1) {
    random = (random * 48_271) % 0x7fffffff;
    acknowledged.push(...(await appendAndKill(module, folder, `r${round}e`, 1 + (random % 2000))));
    expect(losses(folder, acknowledged)).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(rounds);
}, 60_000);
