// The same tests over every storage that this runtime has: each driver, in memory and on disk. A driver that
// it has not is named on the console, never left out in silence.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import type { Result } from '../../../src/main/contract/errors.ts';
import { openStorage } from '../../../src/main/journal/open-storage.ts';
import type { Storage, StoredChange } from '../../../src/main/journal/storage.ts';
import { availableDrivers } from './drivers.ts';
import { type ExecutionOptions, sampleExecution } from './sample-records.ts';

/** An empty storage for each test, and short ways to use it. */
export interface StorageUnderTest {
  readonly storage: () => Storage;
  /** Writes, and fails the test where it cannot. */
  readonly write: (...changes: readonly StoredChange[]) => void;
  /** Writes executions `e1`, `e2`, … with these numbers. */
  readonly writeExecutions: (count: number, options?: (index: number) => ExecutionOptions) => void;
  /** The ids of all executions, newest first. */
  readonly executionIds: () => readonly string[];
}

/** Runs tests over every storage. */
export function describeEachStorage(title: string, tests: (underTest: StorageUnderTest) => void): void {
  for (const [driver, openDriver] of availableDrivers()) {
    for (const place of ['in memory', 'on disk']) {
      describe(`${title} over ${driver} ${place}`, () => {
        let storage: Storage | undefined;
        let folder: string | undefined;
        const current = (): Storage => {
          if (storage === undefined) throw new Error('there is a storage within tests alone');
          return storage;
        };
        const write = (...changes: readonly StoredChange[]): void => valueOf(current().write(changes));
        beforeEach(() => {
          folder = place === 'on disk' ? mkdtempSync(join(tmpdir(), 'hookbench-storage-')) : undefined;
          storage = valueOf(openStorage({ openDriver, ...(folder === undefined ? {} : { folder }) })).storage;
        });
        afterEach(() => {
          storage?.close();
          if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
        });
        tests({
          storage: current,
          write,
          writeExecutions: (count, options = () => ({})) => {
            for (let index = 1; index <= count; index += 1) {
              write({ type: 'execution', number: index, execution: sampleExecution(`e${index}`, options(index)) });
            }
          },
          executionIds: () => valueOf(current().executions({ limit: 500 })).results.map(({ id }) => id),
        });
      });
    }
  }
}

/** The value of a result; fails the test where there is none. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
