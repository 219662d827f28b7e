// All that is done to executions from outside.
import { expect, it } from 'vitest';
import { createExecutionHandlers } from '../../../src/main/api/execution-handlers.ts';
import { createError, fail } from '../../../src/main/contract/errors.ts';
import { createTestEngine } from '../../test-engine.ts';

it('is answered by one handler each, which looks for the execution first', async () => {
  const findRevision = () => fail(createError('FLOW_NOT_FOUND', 'not asked'));
  const handlers = createExecutionHandlers({ ...createTestEngine(), findRevision });
  const of = { id: 'none', inputs: [], taskRunId: 't', state: 'SUCCESS' } as const;
  const answers = await Promise.all(
    Object.entries(handlers).map(async ([name, handle]) => {
      const answer = await handle(of);
      return `${name}: ${answer.ok ? 'ok' : answer.error.code}`;
    }),
  );
  expect(answers.toSorted()).toEqual([
    'executions.delete: EXECUTION_NOT_FOUND',
    'executions.graph: EXECUTION_NOT_FOUND',
    'executions.kill: EXECUTION_NOT_FOUND',
    'executions.mark: EXECUTION_NOT_FOUND',
    'executions.paused: EXECUTION_NOT_FOUND',
    'executions.replay: EXECUTION_NOT_FOUND',
    'executions.restart: EXECUTION_NOT_FOUND',
    'executions.resume: EXECUTION_NOT_FOUND',
  ]);
});
