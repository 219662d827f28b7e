// T11: the newest 50 of a million executions beside those of a thousand, as the window's table asks for them. Asked of
// the storage itself, since a running server would prune what exceeds its bounds.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { percentile } from './statistics.mjs';
import { targets } from './targets.mjs';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'node_modules/.cache/hookbench-bench/journal');
/** Lists are asked so many times; the median counts. */
const times = 200;

/** What the table asks for: all, those of one flow, and those of one state, which are few and lie far back. */
const requests = { all: {}, flow: { namespace: 'bench', flowId: 'flow-7' }, failed: { state: 'FAILED' } };

/**
 * A quick one has 20,000 instead of the million.
 * @param {import('./options.mjs').Options} options @param {import('./results.mjs').Results} results
 */
export async function measureList({ isQuick }, results) {
  const { openDriver, openStorage } = await loadJournal();
  const few = listTimes(openFilled(1000, { openDriver, openStorage }));
  const many = listTimes(openFilled(isQuick ? 20_000 : 1_000_000, { openDriver, openStorage }));
  results.tell(targets.longListTime, Object.values(many));
  results.tell(targets.longList, [many.all / few.all]);
  for (const [name, ms] of Object.entries(many)) results.print(`     list ${name}: ${ms.toFixed(2)} ms`);
}

/** The median of each list, in milliseconds. @param {any} storage as `src/main/journal/storage.ts` has it */
function listTimes(storage) {
  const median = (/** @type {object} */ request) => {
    const taken = Array.from({ length: times }, () => {
      const begunAt = performance.now();
      const page = storage.executions({ limit: 50, ...request });
      if (!page.ok || page.value.results.length !== 50) throw new Error('Cannot measure lists: a page is not full');
      return performance.now() - begunAt;
    });
    return percentile(taken, 0.5);
  };
  const all = { all: median(requests.all), flow: median(requests.flow), failed: median(requests.failed) };
  storage.close();
  return all;
}

/**
 * A storage with so many executions of 10 flows, the oldest hundred of which failed: rows as the journal writes them,
 * put there by SQL, since a million appends take minutes.
 * @param {number} count @param {any} journal
 */
function openFilled(count, { openDriver, openStorage }) {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-bench-'));
  openStorage({ folder }).value.storage.close();
  const driver = openDriver(join(folder, 'hookbench.db'));
  const labels = `[{"key":"system.from","value":"trigger"}]`;
  driver.exec(`INSERT INTO execution (sequence, number, id, started_at, namespace, flow_id, state, summary, document)
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    SELECT i, i, printf('%022d', i), '2026-01-01T00:00:00Z', 'bench', 'flow-' || (i % 10),
      CASE WHEN i <= 100 THEN 'FAILED' ELSE 'SUCCESS' END,
      json_object('id', printf('%022d', i), 'tenantId', 'main', 'namespace', 'bench', 'flowId', 'flow-' || (i % 10),
        'flowRevision', 1, 'state', 'SUCCESS', 'startDate', '2026-01-01T00:00:00Z', 'labels', json('${labels}')), '{}'
    FROM n`);
  driver.close();
  return openStorage({ folder }).value.storage;
}

/** The journal of the sources, built for this. */
async function loadJournal() {
  const journal = join(root, 'src/main/journal');
  const input = { storage: join(journal, 'open-storage.ts'), driver: join(journal, 'open-driver.ts') };
  const output = { entryFileNames: '[name].mjs' };
  const rollupOptions = { input, output };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node20', rollupOptions },
  });
  const load = (/** @type {string} */ name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  const [{ openStorage }, { openDriver }] = await Promise.all([load('storage'), load('driver')]);
  return { openStorage, openDriver };
}
