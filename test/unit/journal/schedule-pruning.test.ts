// When pruning happens, and how it yields to everything else.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createError, type ErrorValue, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { FileScope } from '../../../src/main/plugin/ports.ts';
import type { PrunedPiece, PruneRequest } from '../../../src/main/journal/storage.ts';
import { schedulePruning } from '../../../src/main/journal/schedule-pruning.ts';

const retention = { deliveriesMax: 10, executionsMax: 10, ageMaxDays: 30, databaseBytesMax: 1e9 };

/** A schedule over a storage that answers these pieces; what it was asked and what it reported. */
function schedule(pieces: readonly Result<PrunedPiece>[]) {
  const asked: PruneRequest[] = [];
  const problems: ErrorValue[] = [];
  const forgotten: FileScope[] = [];
  const prune = (request: PruneRequest): Result<PrunedPiece> => {
    asked.push(request);
    return pieces[asked.length - 1] ?? ok({ records: 0, executions: [], isDone: true });
  };
  const pruning = schedulePruning({
    storage: { prune },
    retention,
    now: () => 'now',
    onProblem: (problem) => problems.push(problem),
    onPruned: (executions) => forgotten.push(...executions),
  });
  return { pruning, asked, problems, forgotten };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

function piece(...ids: readonly string[]): Result<PrunedPiece> {
  const executions = ids.map((executionId) => ({ namespace: 'n', flowId: 'f', executionId }));
  return ok({ records: ids.length, executions, isDone: false });
}

it('pruning begins again when less is to be kept, but not once it was stopped', async () => {
  const { pruning, asked } = schedule([]);
  await turns(2);
  pruning.begin();
  pruning.begin();
  await turns(2);
  const before = asked.length;
  pruning.stop();
  pruning.begin();
  await turns(2);
  expect([before, asked.length]).toEqual([2, 2]);
});

it('pruning begins in the next turn, goes on a piece a turn, and ends where nothing is left', async () => {
  const { asked, forgotten } = schedule([piece('e1', 'e2'), piece('e3')]);
  const counts = [asked.length];
  for (let turn = 0; turn < 5; turn += 1) {
    await nextTurn();
    counts.push(asked.length);
  }
  expect([counts, asked[0], forgotten.map(({ executionId }) => executionId)]).toEqual([
    [0, 1, 2, 3, 3, 3],
    { retention, nowIso: 'now' },
    ['e1', 'e2', 'e3'],
  ]);
});

it('pruning begins again once a thousand records were written', async () => {
  const { pruning, asked } = schedule([]);
  await turns(2);
  pruning.noteWritten(999);
  await turns(2);
  const before = asked.length;
  pruning.noteWritten(1);
  pruning.noteWritten(5000);
  await turns(3);
  expect([before, asked.length]).toEqual([1, 2]);
});

it('pruning reports a failure, and tries again with the next thousand', async () => {
  const error = createError('STORAGE_FAILED', 'Cannot prune records: disk I/O error');
  const { pruning, asked, problems } = schedule([fail(error)]);
  await turns(3);
  pruning.noteWritten(1000);
  await turns(3);
  expect([asked.length, problems]).toEqual([2, [error]]);
});

it('pruning ends when it is told', async () => {
  const { pruning, asked } = schedule([piece('e1'), piece('e2'), piece('e3')]);
  await nextTurn();
  pruning.stop();
  await turns(3);
  expect(asked.length).toBe(1);
});
