// `npm run crash` (T14): Hookbench is killed under load and started again on the same data folder, round after round.
// Whatever it acknowledged has to be there, has to end, and has to give what it would have given. The kill points come
// from a seed, so that a round can be had again.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crashFlow, crashOutput, crashTasks, crashUrl } from './crash-flow.mjs';
import { startServer } from './server-process.mjs';
import { askCore, drain } from './stored-counts.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '20261122' } },
});
const callers = 16;
const asksAtOnce = 16;

const folder = mkdtempSync(join(tmpdir(), 'hookbench-crash-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'flows'));
writeFileSync(join(folder, 'flows', 'crash.yaml'), crashFlow());

await crashRounds();

/** All rounds on one data folder. */
async function crashRounds() {
  let random = Number(values.seed) % 0x7fffffff;
  const sum = { acknowledged: 0, missing: 0, wrong: 0, hanging: 0, resumed: 0 };
  for (let round = 1; round <= Number(values.rounds); round++) {
    random = (random * 48_271) % 0x7fffffff;
    const killAfter = 50 + (random % 500);
    const acknowledged = await serveUntilKilled(killAfter);
    const told = await judge(acknowledged);
    process.stdout.write(
      `round ${round}: killed behind ${killAfter}; acknowledged ${acknowledged.size}, missing ${told.missing}, ` +
        `wrong end ${told.wrong}, left hanging ${told.hanging}; resumed ${told.resumed}\n`,
    );
    sum.acknowledged += acknowledged.size;
    for (const key of /** @type {const} */ (['missing', 'wrong', 'hanging', 'resumed'])) sum[key] += told[key];
  }
  process.stdout.write(
    `T14  ${values.rounds} × kill -9, seed ${values.seed}: acknowledged ${sum.acknowledged}; missing ${sum.missing}, ` +
      `wrong end state ${sum.wrong}, unfinished and not resumed ${sum.hanging}; target 0 / 0 / 0 (resumed ${sum.resumed})\n`,
  );
  process.exitCode = sum.missing + sum.wrong + sum.hanging === 0 ? 0 : 1;
}

function start() {
  const args = ['serve', '--port', '0', '--control-port', '0'];
  const folders = ['--flows', join(folder, 'flows'), '--data', join(folder, 'data')];
  const headless = join(import.meta.dirname, '../out/main/headless.js');
  return startServer([headless, ...args, ...folders], join(folder, 'data', 'ready.json'));
}

/** Calls until the program is gone. @param {number} killAfter acknowledgements @returns {Promise<ReadonlyMap<string, number>>} the number that was sent, by execution */
async function serveUntilKilled(killAfter) {
  const server = await start();
  const url = crashUrl(server.ready.ingress);
  /** @type {Map<string, number>} */
  const acknowledged = new Map();
  let next = 0;
  const call = async () => {
    for (;;) {
      const number = next++;
      const id = await sendOne(url, number);
      if (id === undefined) return;
      acknowledged.set(id, number);
      if (acknowledged.size === killAfter) server.kill();
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  await server.stop();
  return acknowledged;
}

/** Answers the execution's id; undefined where the program is gone. @param {string} url @param {number} number @returns {Promise<string | undefined>} */
async function sendOne(url, number) {
  try {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ number }) });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`Cannot crash: the answer is ${response.status} ${text}`);
    return JSON.parse(text).id;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What became of them, once the program runs again. @param {ReadonlyMap<string, number>} acknowledged */
async function judge(acknowledged) {
  const server = await start();
  const control = { control: server.ready.control ?? '', token: server.ready.token ?? '' };
  const unfinished = await listUnfinished(control);
  await drain(control);
  const told = { missing: 0, wrong: 0, hanging: (await listUnfinished(control)).length, resumed: unfinished.length };
  const ids = [...acknowledged.keys()];
  for (let at = 0; at < ids.length; at += asksAtOnce) {
    await Promise.all(
      ids.slice(at, at + asksAtOnce).map(async (id) => {
        const found = await askCore(control, 'executions.get', { id });
        if (!found.ok) told.missing += 1;
        else if (!isRight(found.value, acknowledged.get(id))) told.wrong += 1;
      }),
    );
  }
  await server.stop();
  return told;
}

/** @param {import('./stored-counts.mjs').Control} control */
async function listUnfinished(control) {
  const pages = ['CREATED', 'RUNNING'].map((state) => askCore(control, 'executions.list', { state, limit: 500 }));
  return (await Promise.all(pages)).flatMap(({ value }) => value.results);
}

/**
 * Every task once, each with its end, and the output that belongs to the number that was sent.
 * @param {{ state: { current: string }, taskRunList: readonly { taskId: string, state: { current: string }, outputs?: string }[] }} execution
 * @param {number | undefined} number
 */
function isRight({ state, taskRunList }, number) {
  const ended = taskRunList.filter((run) => run.state.current === 'SUCCESS').map(({ taskId }) => taskId);
  const output = taskRunList[0]?.outputs;
  return state.current === 'SUCCESS' && ended.join() === crashTasks.join() && output === crashOutput(number);
}
