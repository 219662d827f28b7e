// One execution that goes, and what is kept of it.
import { expect, it } from 'vitest';
import { openStorage } from '../../../src/main/journal/open-storage.ts';
import { createJournal } from '../../../src/main/journal/create-journal.ts';
import { sampleExecution } from './sample-records.ts';

it.each([
  [{ executions: true, logs: true, metrics: true }, [false, 0, 0]],
  [{ executions: true, logs: false, metrics: true }, [false, 1, 0]],
  [{ executions: true, logs: true, metrics: false }, [false, 0, 1]],
  [{ executions: false, logs: false, metrics: false }, [true, 1, 1]],
] as const)('of %j there is left %j, and another stays whole', async (parts, expected) => {
  const opened = openStorage({});
  if (!opened.ok) throw new Error(opened.error.message);
  const journal = createJournal(opened.value.storage);
  for (const id of ['e1', 'e2']) {
    const execution = sampleExecution(id);
    const { namespace, flowId } = execution;
    const timestamp = '2026-01-01T00:00:00Z';
    const log = { executionId: id, namespace, flowId, timestamp, level: 'INFO', message: 'hi' } as const;
    const figure = { name: 'n', type: 'counter', value: 1, tags: {}, taskId: 't', taskRunId: 'r' } as const;
    await journal.append([
      { type: 'execution', execution },
      { type: 'log', log },
      { type: 'metric', metric: { ...figure, executionId: id, timestamp } },
    ]);
  }
  const before = journal.storage.lastNumber();
  const { storage } = journal;
  const counts = (id: string) =>
    [storage.logs(id), storage.metrics(id)].map((found) => (found.ok ? found.value.length : found.error));
  const removed = [journal.remove('e1', parts), journal.remove('none', parts)].every(({ ok }) => ok);
  expect([removed, storage.execution('e1').ok, ...counts('e1'), storage.execution('e2').ok, ...counts('e2')]).toEqual([
    true,
    ...expected,
    true,
    1,
    1,
  ]);
  // Listeners that come back must not miss what came before it.
  expect(storage.lastNumber()).toEqual(before);
  await journal.close();
});
