// Where taskruns lie: what is written in parts is read as one.
import { expect, it } from 'vitest';
import type { Execution, TaskRun } from '../../../src/main/contract/model.ts';
import {
  documentOf,
  firstTaskRunsMax,
  mergeBehind,
  noneBehind,
  type WrittenExecution,
} from '../../../src/main/journal/task-run-rows.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';
import { sampleExecution } from './sample-records.ts';

const run = (id: string, value = ''): TaskRun => ({
  id,
  taskId: 'one',
  value,
  attempts: [],
  state: { current: 'RUNNING', histories: [] },
});

const runs = (count: number): readonly TaskRun[] => Array.from({ length: count }, (_, index) => run(`r${index}`));

const withRuns = (taskRunList: readonly TaskRun[]): Execution => ({
  ...sampleExecution('e1', { state: 'RUNNING' }),
  taskRunList,
});

const placed = (place: number, value?: string) => ({ place, taskRun: run(`r${place}`, value) });

describeEachStorage('a long execution', ({ storage, write }) => {
  const writeAs = (number: number, written: WrittenExecution): void => write({ type: 'execution', number, ...written });
  const read = (): readonly TaskRun[] => valueOf(storage().execution('e1')).taskRunList;

  it.each([0, 1, firstTaskRunsMax, firstTaskRunsMax + 1, 40])('of %i taskruns comes back whole', (count) => {
    writeAs(1, { execution: withRuns(runs(count)) });
    const [unfinished] = valueOf(storage().unfinished());
    expect([read(), unfinished?.taskRunList]).toEqual([runs(count), runs(count)]);
  });

  it('is changed by what has changed behind the first ones', () => {
    const first = runs(firstTaskRunsMax);
    writeAs(1, { execution: withRuns([]) });
    writeAs(2, { execution: withRuns(first), behind: { put: [placed(16), placed(17), placed(18)], removed: [] } });
    writeAs(3, { execution: withRuns(first), behind: { put: [placed(18, 'x'), placed(19)], removed: [17] } });
    // The document stays as it is, and the number tells that something has changed.
    writeAs(4, { execution: withRuns([]), behind: noneBehind, isDocumentSame: true });
    expect(valueOf(storage().lastNumber())).toBe(4);
    expect(read()).toEqual([...first, run('r16'), run('r18', 'x'), run('r19')]);
  });

  it.each([0, 3, 18])('written whole with %i taskruns forgets those that were behind', (count) => {
    writeAs(1, { execution: withRuns(runs(30)) });
    writeAs(2, { execution: withRuns(runs(count)) });
    expect(read()).toEqual(runs(count));
  });

  it('goes with all its taskruns when it is pruned', () => {
    writeAs(1, { execution: { ...withRuns(runs(30)), state: sampleExecution('e1').state } });
    const bounds = { deliveriesMax: 0, executionsMax: 0, ageMaxDays: 1e5, databaseBytesMax: 1e15 };
    const { records } = valueOf(storage().prune({ retention: bounds, nowIso: '2026-11-22T10:20:30Z' }));
    expect([records, storage().execution('e1').ok]).toEqual([1, false]);
    writeAs(3, { execution: withRuns(runs(2)) });
    expect(read()).toEqual(runs(2));
  });
});

it('documentOf() holds the first taskruns alone', () => {
  const long = { execution: withRuns(runs(20)) };
  const short = { execution: withRuns(runs(3)) };
  expect([documentOf(long).taskRunList, documentOf(short)]).toEqual([runs(firstTaskRunsMax), short.execution]);
});

it('mergeBehind() is both changes, the later one last', () => {
  const before = { put: [placed(16), placed(17)], removed: [20] };
  const after = { put: [placed(17, 'x'), placed(18)], removed: [16] };
  expect([mergeBehind(before, after), mergeBehind(undefined, after)]).toEqual([
    { put: [placed(17, 'x'), placed(18)], removed: [20, 16] },
    after,
  ]);
});
