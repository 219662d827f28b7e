// Opening the data folder: what is made, what is refused, and what happens to a damaged database.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../../src/main/contract/errors.ts';
import { type OpenedStorage, openStorage, type OpenStorageOptions } from '../../../src/main/journal/open-storage.ts';
import { schemaVersion } from '../../../src/main/journal/schema.ts';
import type { OpenDriver, SqlDriver } from '../../../src/main/journal/sql-driver.ts';
import { numberOf } from '../../../src/main/journal/sql-row.ts';
import type { Storage } from '../../../src/main/journal/storage.ts';
import { availableDrivers } from './drivers.ts';
import { sampleDelivery, sampleExecution } from './sample-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const now = () => '2026-11-22T10:20:30.123Z';

function opened(options: OpenStorageOptions): OpenedStorage {
  const result = openStorage({ now, ...options });
  if (!result.ok) throw new Error(result.error.message);
  const { storage } = result.value;
  onTestFinished(() => storage.close());
  return result.value;
}

function refusal(result: Result<OpenedStorage>) {
  if (result.ok) throw new Error('it opened');
  return [result.error.code, result.error.message];
}

function writeExecutions(storage: Storage, count: number, from = 1) {
  return storage.write(
    Array.from({ length: count }, (_, index) => ({
      type: 'execution',
      number: from + index,
      execution: sampleExecution(`e${from + index}`),
    })),
  );
}

function overwrite(file: string, position: number, bytes: Uint8Array): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}

/** A driver whose database the test can reach. */
function reachable(openDriver: OpenDriver) {
  const drivers: SqlDriver[] = [];
  const open: OpenDriver = (file) => {
    const driver = openDriver(file);
    drivers.push(driver);
    return driver;
  };
  return { open, last: () => drivers.at(-1) };
}

describe.each(availableDrivers())('openStorage() over %s', (_, openDriver) => {
  it('makes the folder, and finds everything again', () => {
    const folder = join(temporaryFolder(), 'deep', 'data');
    const first = opened({ folder, openDriver });
    writeExecutions(first.storage, 3);
    first.storage.write([{ type: 'delivery', number: 4, stored: sampleDelivery('d1') }]);
    first.storage.close();
    const { storage, problem } = opened({ folder, openDriver });
    const body = storage.deliveryBody('d1');
    expect([
      problem,
      storage.lastNumber(),
      storage.execution('e2'),
      [...(body.ok ? body.value : [])],
      statSync(folder).mode & 0o777,
    ]).toEqual([
      undefined,
      { ok: true, value: 4 },
      { ok: true, value: sampleExecution('e2') },
      [...sampleDelivery('d1').body],
      0o700,
    ]);
  });

  it.each([
    ['normal', 1],
    ['full', 2],
  ] as const)('commits with synchronous %s', (synchronous, value) => {
    const { open, last } = reachable(openDriver);
    opened({ folder: temporaryFolder(), openDriver: open, synchronous });
    expect(numberOf(last()?.prepare('PRAGMA synchronous').get([]) ?? {}, 'synchronous')).toBe(value);
  });

  it('refuses a folder that cannot be made, and names it and the reason', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const folder = join(file, 'data');
    expect(refusal(openStorage({ folder, openDriver }))).toEqual([
      'DATA_UNUSABLE',
      `Cannot open data folder "${folder}": ENOTDIR: not a directory, mkdir '${folder}'`,
    ]);
  });

  it('refuses a folder that another process has, until it is closed', () => {
    const folder = temporaryFolder();
    const first = opened({ folder, openDriver });
    expect(refusal(openStorage({ folder, openDriver }))).toEqual([
      'DATA_UNUSABLE',
      `Cannot open data folder "${folder}": another Hookbench is using it`,
    ]);
    first.storage.close();
    expect(opened({ folder, openDriver }).problem).toBe(undefined);
  });

  it('refuses a database of a later Hookbench, leaves it as it is, and lets the folder go', () => {
    const folder = temporaryFolder();
    opened({ folder, openDriver }).storage.close();
    const driver = openDriver(join(folder, 'hookbench.db'));
    driver.exec('PRAGMA user_version = 999');
    driver.close();
    const file = join(folder, 'hookbench.db');
    const expected = [
      'DATA_UNUSABLE',
      `Cannot open database "${file}": its version is 999, and this Hookbench reads ${schemaVersion}`,
    ];
    expect([refusal(openStorage({ folder, openDriver })), refusal(openStorage({ folder, openDriver }))]).toEqual([
      expected,
      expected,
    ]);
  });

  it.each([
    [
      'that is no database',
      (file: string) => writeFileSync(file, 'no database '.repeat(1000)),
      'file is not a database',
    ],
    ['that was cut short', (file: string) => truncateSync(file, 100_000), 'malformed|Tree|page|not in|corrupt'],
    [
      'with garbage in it',
      (file: string) => overwrite(file, 65_536, new Uint8Array(32_768).fill(0xaa)),
      'malformed|Tree|page|btree',
    ],
  ])(
    'refuses a database %s and leaves it as it is; when asked puts it aside, says so, and begins a new one',
    (_name, damage, reason) => {
      const folder = temporaryFolder();
      const file = join(folder, 'hookbench.db');
      const first = opened({ folder, openDriver });
      writeExecutions(first.storage, 300);
      first.storage.close();
      damage(file);
      const damaged = readFileSync(file);
      const refused = openStorage({ folder, openDriver });
      expect(refused.ok || [refused.error.code, refused.error.details, readFileSync(file).equals(damaged)]).toEqual([
        'DATA_CORRUPTED',
        { file },
        true,
      ]);
      expect(refused.ok || refused.error.message).toMatch(
        /; look at it with SQLite, or start with --replace-corrupted /,
      );
      const { storage, problem } = opened({ folder, openDriver, replaceCorrupted: true });
      const aside = `${file}.corrupted-2026-11-22T10-20-30-123Z`;
      expect(problem?.code).toBe('DATA_CORRUPTED');
      expect(problem?.message).toMatch(
        new RegExp(`^Cannot open database ".*": .*(${reason}).*; it is kept as ".*", and a new one is begun$`),
      );
      expect(problem?.details).toEqual({ file, keptAs: aside });
      expect([readFileSync(aside).equals(damaged), storage.lastNumber(), writeExecutions(storage, 1).ok]).toEqual([
        true,
        { ok: true, value: 0 },
        true,
      ]);
    },
  );

  it('puts the log aside with its database, and never over what was put aside before', () => {
    const folder = temporaryFolder();
    for (const content of ['first', 'second']) {
      writeFileSync(join(folder, 'hookbench.db'), content.repeat(2000));
      writeFileSync(join(folder, 'hookbench.db-wal'), `${content} log`);
      opened({ folder, openDriver, replaceCorrupted: true }).storage.close();
    }
    const aside = 'hookbench.db.corrupted-2026-11-22T10-20-30-123Z';
    const kept = readdirSync(folder).filter((name) => name.startsWith(aside) && !name.endsWith('-shm'));
    expect(kept.sort()).toEqual([aside, `${aside}-2`, `${aside}-2-wal`, `${aside}-wal`]);
    expect(readFileSync(join(folder, `${aside}-wal`), 'utf8')).toBe('first log');
  });

  it('refuses a database that cannot be written, and names it and the reason', () => {
    const folder = temporaryFolder();
    const open: OpenDriver = (file) => {
      const driver = openDriver(file);
      if (file.endsWith('.db')) driver.exec('PRAGMA query_only = ON');
      return driver;
    };
    const file = join(folder, 'hookbench.db');
    expect(refusal(openStorage({ folder, openDriver: open }))).toEqual([
      'DATA_UNUSABLE',
      `Cannot open database "${file}": attempt to write a readonly database`,
    ]);
    expect(opened({ folder, openDriver }).problem).toBe(undefined);
  });

  it('keeps the order of what was written where the clock was set back between two starts', () => {
    const folder = temporaryFolder();
    const first = opened({ folder, openDriver }).storage;
    first.write([{ type: 'execution', number: 1, execution: sampleExecution('e1', { second: 9000 }) }]);
    first.close();
    const { storage } = opened({ folder, openDriver });
    storage.write([{ type: 'execution', number: 2, execution: sampleExecution('e2', { second: 0 }) }]);
    const listed = storage.executions({});
    expect([listed.ok && listed.value.results.map(({ id }) => id), storage.lastNumber()]).toEqual([
      ['e2', 'e1'],
      { ok: true, value: 2 },
    ]);
  });

  it('takes an empty file for a new database', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'hookbench.db'), '');
    expect(opened({ folder, openDriver }).problem).toBe(undefined);
  });

  it('answers STORAGE_FAILED when the disk is full, keeps nothing of the batch, and goes on when there is room', () => {
    const { open, last } = reachable(openDriver);
    const { storage } = opened({ folder: temporaryFolder(), openDriver: open });
    writeExecutions(storage, 1);
    last()?.exec('PRAGMA max_page_count = 40');
    const full = writeExecutions(storage, 2000, 2);
    expect(full.ok ? '' : [full.error.code, full.error.message]).toEqual([
      'STORAGE_FAILED',
      'Cannot store records: database or disk is full',
    ]);
    expect(storage.lastNumber()).toEqual({ ok: true, value: 1 });
    last()?.exec('PRAGMA max_page_count = 100000');
    expect([writeExecutions(storage, 2000, 2).ok, storage.lastNumber()]).toEqual([true, { ok: true, value: 2001 }]);
  });
});

it('openStorage() without a folder keeps everything in memory', () => {
  const { storage } = opened({});
  writeExecutions(storage, 2);
  expect([storage.lastNumber(), opened({}).storage.lastNumber()]).toEqual([
    { ok: true, value: 2 },
    { ok: true, value: 0 },
  ]);
});

const drivers = availableDrivers();
const pairs = drivers.flatMap(([writer, write]) =>
  drivers.map(([reader, read]) => [writer, reader, write, read] as const),
);

it.each(pairs)('openStorage() finds what %s wrote with %s', (_writer, _reader, write, read) => {
  const folder = temporaryFolder();
  const first = opened({ folder, openDriver: write });
  writeExecutions(first.storage, 300);
  first.storage.write([{ type: 'delivery', number: 301, stored: sampleDelivery('d1') }]);
  first.storage.close();
  const { storage, problem } = opened({ folder, openDriver: read });
  expect([problem, storage.lastNumber(), storage.execution('e300')]).toEqual([
    undefined,
    { ok: true, value: 301 },
    { ok: true, value: sampleExecution('e300') },
  ]);
  expect(writeExecutions(storage, 1, 302).ok).toBe(true);
});
