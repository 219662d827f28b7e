// The program is killed while webhooks arrive, and started again on the same data folder: whatever it had
// acknowledged is there, ran to its end, and gave what it would have given. CRASH_ROUNDS=20 makes more rounds.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Execution } from '../../src/main/contract/model.ts';
import { type RunningProgram, startProgram } from '../running-program.ts';
import { type Acknowledged, sendUntilGone } from './crash-load.ts';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 4);
const seeds = Array.from({ length: rounds }, (_, index) => index + 1);
const logTasks = 10;

describe('kill -9 under load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-crash-'));
  const folders = { flows: join(folder, 'flows'), data: join(folder, 'data') };
  const acknowledged: Acknowledged = new Map();
  const programs: RunningProgram[] = [];
  let sentBefore = 0;

  const start = async (): Promise<RunningProgram> => {
    const program = await startProgram(folders);
    programs.push(program);
    return program;
  };

  beforeAll(() => {
    mkdirSync(folders.flows);
    writeFileSync(join(folders.flows, 'crash.yaml'), flowText());
  });

  afterAll(async () => {
    await Promise.all(programs.map((program) => program.end('SIGKILL')));
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(seeds)('loses nothing that was acknowledged, in round %i', async (seed) => {
    const doomed = await start();
    const killAfter = killPointOf(seed);
    const added = await sendUntilGone({
      url: `${doomed.ready.ingress}/api/v1/main/executions/webhook/crash/crash/crash-key`,
      firstNumber: sentBefore,
      onAcknowledged: (count) => {
        if (count === killAfter) void doomed.end('SIGKILL');
      },
    });
    sentBefore += 1_000_000;
    for (const [id, number] of added) acknowledged.set(id, number);
    expect([added.size >= killAfter, await doomed.end('SIGKILL')]).toEqual([true, 'SIGKILL']);

    const survivor = await start();
    await expect.poll(() => unfinished(survivor), { timeout: 60_000 }).toEqual([]);
    const found = await Promise.all([...acknowledged.keys()].map((id) => outcomeOf(survivor, id)));
    expect(found).toEqual([...acknowledged].map(([id, number]) => expectedOutcome(id, number)));
    expect(await survivor.end('SIGTERM')).toBe(0);
  });
});

/** A number of acknowledged webhooks after which the program dies; the same for the same seed. */
function killPointOf(seed: number): number {
  return 20 + ((seed * 7919) % 281);
}

/** Ids of the executions that have not ended. */
async function unfinished(program: RunningProgram): Promise<readonly string[]> {
  const states = ['CREATED', 'RUNNING'] as const;
  const pages = await Promise.all(states.map((state) => program.call('executions.list', { state, limit: 10 })));
  return pages.flatMap((page) => (page.ok ? page.value.results.map(({ id }) => id) : [page.error.message]));
}

async function outcomeOf(program: RunningProgram, id: string): Promise<unknown> {
  const answer = await program.call('executions.get', { id });
  return answer.ok ? toOutcome(answer.value) : answer.error;
}

function toOutcome({ id, state, taskRunList }: Execution) {
  return {
    id,
    state: state.current,
    tasks: taskRunList.map((run) => `${run.taskId} ${run.state.current}`),
    output: taskRunList[0]?.outputs,
  };
}

function expectedOutcome(id: string, number: number): ReturnType<typeof toOutcome> {
  return {
    id,
    state: 'SUCCESS',
    tasks: ['out', ...logIds()].map((task) => `${task} SUCCESS`),
    output: JSON.stringify({ value: `number ${number}` }),
  };
}

/** Enough tasks that executions are under way when the program dies. */
function flowText(): string {
  const logs = logIds().map(
    (id) => `
  - id: ${id}
    type: io.kestra.plugin.core.log.Log
    message: "{{ outputs.out.value }}"`,
  );
  return `id: crash
namespace: crash
triggers:
  - id: webhook
    type: io.kestra.plugin.core.trigger.Webhook
    key: crash-key
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: "number {{ trigger.body.number }}"${logs.join('')}
`;
}

function logIds(): readonly string[] {
  return Array.from({ length: logTasks }, (_, index) => `log_${index}`);
}
