// What is told to the journal at an execution's end, and what is answered.
import { expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { keepEnd } from '../../../src/main/execution/keep-end.ts';
import { createRunState } from '../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import type { JournalChange } from '../../../src/main/journal/journal.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow, createTask } from './example-flow.ts';

function end(kept: Result<void>, { isChanged }: { readonly isChanged: boolean }) {
  const { environment } = createTestEngine();
  const flow = createFlow({ tasks: [createTask('a')] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  if (isChanged) state.setState('SUCCESS');
  const told: JournalChange[] = [];
  const journal = {
    append(changes: readonly JournalChange[]) {
      told.push(...changes);
      return Promise.resolve(kept);
    },
  };
  return { state, told, ended: keepEnd(state, { journal }) };
}

it('answers the record once what has changed of it is kept', async () => {
  const { state, told, ended } = end(ok(undefined), { isChanged: true });
  expect([await ended, told.map(({ type }) => type)]).toEqual([ok(state.execution()), ['execution']]);
});

it('tells nothing where nothing has changed', async () => {
  const { state, told, ended } = end(ok(undefined), { isChanged: false });
  expect([await ended, told]).toEqual([ok(state.execution()), []]);
});

it('answers why it could not be kept', async () => {
  const full = fail(createError('STORAGE_FAILED', 'Cannot store records: the disk is full'));
  expect(await end(full, { isChanged: true }).ended).toEqual(full);
});
