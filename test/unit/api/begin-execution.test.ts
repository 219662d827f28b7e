// An execution is on disk with what it has logged before it runs, and does not run where it could not be kept.
import { describe, expect, it } from 'vitest';
import { beginExecution, noRoomError } from '../../../src/main/api/begin-execution.ts';
import { createError, fail } from '../../../src/main/contract/errors.ts';
import type { Execution } from '../../../src/main/contract/model.ts';
import { createByHand, giveCheckedInputs } from '../../../src/main/execution/input/start-by-hand.ts';
import type { JournalChange } from '../../../src/main/journal/journal.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from '../execution/example-flow.ts';

const flow = createFlow({ tasks: [createTask('out', { format: 'done' })] });

function open() {
  const engine = createTestEngine();
  const made = createByHand({ flow, tenantId: 'main' }, engine.environment);
  // An input that the flow does not declare is told in the log.
  const started = giveCheckedInputs(made, { flow, inputs: new Map([['x', 1]]) }, engine.environment);
  if (!started.ok) throw new Error(started.error.message);
  return { engine, started: started.value };
}

describe('beginExecution()', () => {
  it('keeps the record and its logs first, and answers the end', async () => {
    const { engine, started } = open();
    const kept: string[] = [];
    const append = (changes: readonly JournalChange[]) => {
      kept.push(...changes.map(({ type }) => type));
      return engine.journal.append(changes);
    };
    const run = (of: typeof flow, execution: Execution) => {
      kept.push('run');
      return engine.executor.run(of, execution);
    };
    const begun = await beginExecution({ flow, ...started }, { journal: { append }, executor: { run } });
    const end = begun.ok ? await begun.value.ended : begun;
    expect({ state: end.ok ? end.value.state.current : end.error, kept }).toEqual({
      state: 'SUCCESS',
      kept: ['execution', 'log', 'run'],
    });
  });

  it('runs nothing that could not be kept', async () => {
    const { engine, started } = open();
    const error = createError('STORAGE_FAILED', 'Cannot write: the disk is full');
    const append = () => Promise.resolve(fail(error));
    const begun = await beginExecution({ flow, ...started }, { journal: { append }, executor: engine.executor });
    expect([begun, engine.executor.has(started.execution.id)]).toEqual([fail(error), false]);
  });
});

it('noRoomError() is QUEUE_FULL', () => {
  expect(noRoomError()).toMatchObject({ code: 'QUEUE_FULL' });
});
