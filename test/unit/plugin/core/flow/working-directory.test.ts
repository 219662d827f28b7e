// A WorkingDirectory: its properties, its order, and the files that it begins with.
// Source: `wd-*` in the recorded runs of 1.3.19 and 2.0.0.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { type JsonMap, toJsonValue } from '../../../../../src/main/contract/value.ts';
import { workingDirectoryTask } from '../../../../../src/main/plugin/core/flow/working-directory.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('WorkingDirectory: %s', (_, properties, profile, faults) => {
  expect(faultsOf(workingDirectoryTask, properties, profile)).toEqual(faults);
});

const lists = { tasks: ['a', 'b'], errors: ['e'], finally: ['z'] };

it.each([
  [{}, 'start a'],
  [{ a: 'RUNNING' }, 'wait'],
  [{ a: 'WARNING' }, 'start b'],
  [{ a: 'FAILED' }, 'start e'],
  [{ a: 'FAILED', e: 'SUCCESS', z: 'SUCCESS' }, 'end FAILED'],
] as const)('WorkingDirectory with %j answers: %s', (runs, expected) => {
  expect(nextOf(workingDirectoryTask, { lists, runs })).toBe(expected);
});

describe('begin()', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'working-directory-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function begin(properties: Readonly<Record<string, unknown>>) {
    const logs: string[] = [];
    const base = createTestContext();
    const context = createTestContext({
      ports: { ...base.ports, folders: { open: () => ok(folder), remove: () => undefined } },
      log: (level, message) => void logs.push(`${level} ${message}`),
    });
    const values: JsonMap = new Map(Object.entries(properties).map(([name, value]) => [name, toJsonValue(value)]));
    const task = { id: 'w', type: workingDirectoryTask.type, disabled: false, properties: values };
    return { begun: workingDirectoryTask.begin(task, context), logs };
  }

  it('writes the input files and gives no outputs', () => {
    const { begun, logs } = begin({ inputFiles: { 'd/a.txt': 'hello' } });
    expect([begun, logs, readFileSync(join(folder, 'd/a.txt'), 'utf8')]).toEqual([
      { ok: true, value: new Map() },
      ['TRACE Provided 1 input(s).'],
      'hello',
    ]);
  });

  it('refuses files outside of its folder', () => {
    const { begun } = begin({ inputFiles: { '../a.txt': 'hello' } });
    expect(begun.ok || begun.error.code).toBe('TASK_FAILED');
  });

  it('says that it keeps no cache', () => {
    expect(begin({ cache: { patterns: ['a'] } }).logs).toEqual([
      'WARN Hookbench keeps no cache: the folder begins empty',
    ]);
  });
});
