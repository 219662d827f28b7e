// Databases of every older version are brought up to date with all that they hold.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type OpenedStorage, openStorage, type OpenStorageOptions } from '../../../src/main/journal/open-storage.ts';
import type { SqlDriver } from '../../../src/main/journal/sql-driver.ts';
import { availableDrivers } from './drivers.ts';
import { olderVersions, tablesOf } from './older-versions.ts';
import { sampleDelivery, sampleExecution, sampleLog } from './sample-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = () => '2026-11-22T10:20:30.123Z';

function opened(options: OpenStorageOptions): OpenedStorage {
  const result = openStorage({ now, ...options });
  if (!result.ok) throw new Error(result.error.message);
  const { storage } = result.value;
  onTestFinished(() => storage.close());
  return result.value;
}

/** Rows as version 1 wrote them. */
function writeOldRecords(driver: SqlDriver) {
  const execution = sampleExecution('e1');
  const revision = { namespace: 'a.b', id: 'f', revision: 3, source: 'id: f' };
  driver
    .prepare('INSERT INTO execution VALUES (7, 7, ?, ?, ?, ?, ?, ?, ?)')
    .run(['e1', '2026-01-01T00:00:00Z', 'a.b', 'f', 'SUCCESS', '{}', JSON.stringify(execution)]);
  driver
    .prepare('INSERT INTO flow_revision (namespace, flow_id, revision, source) VALUES (?, ?, ?, ?)')
    .run(['a.b', 'f', 3, JSON.stringify('id: f')]);
  const { delivery, body } = sampleDelivery('d1');
  const { request, answer, ...summary } = delivery;
  driver
    .prepare('INSERT INTO delivery VALUES (5, 5, ?, ?, ?, ?, NULL, ?, ?)')
    .run(['d1', delivery.receivedAt, 'a.b', 'f', JSON.stringify(summary), JSON.stringify({ request, answer })]);
  driver.prepare('INSERT INTO delivery_body VALUES (5, ?)').run([body]);
  const log = sampleLog('e1', 'kept');
  driver.prepare('INSERT INTO log VALUES (6, ?, ?)').run(['e1', JSON.stringify(log)]);
  return { execution, revision, delivery, body, log };
}

describe.each(availableDrivers())('openStorage() over %s', (_, openDriver) => {
  it('reads a long execution of version 3, all of whose taskruns lie in its document, and goes on with it', () => {
    const folder = temporaryFolder();
    const driver = openDriver(join(folder, 'hookbench.db'));
    driver.exec(tablesOf(3));
    const state = { current: 'SUCCESS', histories: [] } as const;
    const runs = Array.from({ length: 40 }, (_each, index) => ({ id: `r${index}`, taskId: 't', attempts: [], state }));
    const execution = { ...sampleExecution('e1'), taskRunList: runs };
    driver
      .prepare('INSERT INTO execution VALUES (7, 7, ?, ?, ?, ?, ?, ?, ?)')
      .run(['e1', now(), 'a.b', 'f', 'SUCCESS', '{}', JSON.stringify(execution)]);
    driver.close();
    const { storage } = opened({ folder, openDriver });
    const before = storage.execution('e1');
    const shorter = { ...execution, taskRunList: runs.slice(0, 20) };
    const written = storage.write([{ type: 'execution', number: 8, execution: shorter }]);
    expect([before, written.ok, storage.execution('e1')]).toEqual([
      { ok: true, value: execution },
      true,
      { ok: true, value: shorter },
    ]);
  });

  it.each(olderVersions)('brings a database of version %d up to date, and keeps all that it holds', (version) => {
    const folder = temporaryFolder();
    const driver = openDriver(join(folder, 'hookbench.db'));
    driver.exec(tablesOf(version));
    const old = writeOldRecords(driver);
    driver.close();
    const { storage, problem } = opened({ folder, openDriver });
    const entry = { namespace: 'a.b', key: 'k', type: 'NUMBER', value: 1 } as const;
    const before = [
      storage.execution('e1'),
      storage.lastNumber(),
      storage.latestRevision('a.b', 'f'),
      storage.logs('e1'),
    ];
    // Written again, it replaces what was there: an older index of its id must not stand in the way.
    const ended = sampleExecution('e1', { state: 'FAILED' });
    const written = storage.write([
      { type: 'keyValue', entry, updatedAt: now() },
      { type: 'execution', number: 8, execution: ended },
    ]);
    expect([problem, ...before, written.ok, storage.keyValue(entry), storage.metrics('e1')]).toEqual([
      undefined,
      { ok: true, value: old.execution },
      { ok: true, value: 7 },
      { ok: true, value: old.revision },
      { ok: true, value: [old.log] },
      true,
      { ok: true, value: { ...entry, revision: 1, createdAt: now(), updatedAt: now() } },
      { ok: true, value: [] },
    ]);
    const listed = [storage.executions({}).ok, storage.deliveries({}).ok];
    const body = storage.deliveryBody('d1');
    expect([storage.execution('e1'), listed, storage.delivery('d1'), storage.logs('e1')]).toEqual([
      { ok: true, value: ended },
      [true, true],
      { ok: true, value: old.delivery },
      { ok: true, value: [old.log] },
    ]);
    expect([...(body.ok ? body.value : [])]).toEqual([...old.body]);
  });
});
