// The program is killed while webhooks arrive, and started again on the same data folder: whatever it had
// acknowledged is there, ran to its end, and gave what it would have given. CRASH_ROUNDS=20 makes more rounds.
import { expect, it } from 'vitest';
import { crashFlow, crashOutput, crashTasks, crashUrl } from '../../bench/crash-flow.mjs';
import { callCore } from '../../src/main/command/core-client.ts';
import type { Execution } from '../../src/main/contract/model.ts';
import { type Home, makeHome, type Server, startServer } from '../e2e/program.ts';
import { type Acknowledged, sendUntilGone } from './crash-load.ts';

const rounds = Number(process.env['CRASH_ROUNDS'] ?? 4);
const seeds = Array.from({ length: rounds }, (_, index) => index + 1);
const limits = { answerTimeoutMs: 10_000, answerBytesMax: 64 * 1024 * 1024 };

it.each(seeds)('serve loses nothing that it acknowledged before a kill -9 under load, in round %i', async (seed) => {
  const home = makeHome({ 'flows/crash.yaml': crashFlow() });
  const acknowledged = await serveUntilKilled(home, killPointOf(seed));
  const survivor = await startServer(home);
  void readToEnd(survivor);
  await expect.poll(() => unfinished(survivor), { timeout: 60_000 }).toEqual([]);
  const found = await Promise.all([...acknowledged.keys()].map((id) => outcomeOf(survivor, id)));
  expect(found).toEqual([...acknowledged].map(([id, number]) => expectedOutcome(id, number)));
  expect(await survivor.end('SIGTERM')).toBe(0);
});

/** Serves until so many webhooks are acknowledged; answers all that were when it was gone. */
async function serveUntilKilled(home: Home, killAfter: number): Promise<Acknowledged> {
  const doomed = await startServer(home);
  void readToEnd(doomed);
  let killed: Promise<unknown> | undefined;
  const acknowledged = await sendUntilGone(crashUrl(doomed.ready.ingress), (count) => {
    if (count === killAfter) killed = doomed.end('SIGKILL');
  });
  await killed;
  return acknowledged;
}

/** Takes every line of output until the end, so that the program never waits for its reader. */
async function readToEnd(server: Server): Promise<void> {
  while (
    await server.nextLine().then(
      () => true,
      () => false,
    )
  );
}

/** A number of acknowledged webhooks after which the program dies; the same for the same seed. */
function killPointOf(seed: number): number {
  return 20 + ((seed * 7919) % 281);
}

/** Ids of the executions that have not ended. */
async function unfinished({ ready }: Server): Promise<readonly string[]> {
  const states = ['CREATED', 'RUNNING'] as const;
  const pages = await Promise.all(
    states.map((state) => callCore('executions.list', { state, limit: 10 }, { running: ready, limits })),
  );
  return pages.flatMap((page) => (page.ok ? page.value.results.map(({ id }) => id) : [page.error.message]));
}

async function outcomeOf({ ready }: Server, id: string): Promise<unknown> {
  const answer = await callCore('executions.get', { id }, { running: ready, limits });
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
    tasks: crashTasks.map((task) => `${task} SUCCESS`),
    output: crashOutput(number),
  };
}
