// Executions beyond the concurrency of their flow.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { queueExecution, refuseExecution } from '../../../../src/main/execution/control/limit-concurrency.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { JournalChange } from '../../../../src/main/journal/journal.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../example-flow.ts';

const { environment } = createTestEngine();

async function refuse(behavior: 'CANCEL' | 'FAIL') {
  const flow = createFlow({ concurrency: { limit: 1, behavior } });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const kept: JournalChange[] = [];
  const append = (changes: readonly JournalChange[]) => {
    kept.push(...changes);
    return Promise.resolve(ok(undefined));
  };
  const refused = await refuseExecution({ flow, execution }, { ...environment, journal: { append } });
  const messages = kept.flatMap((change) =>
    change.type === 'log' ? [`${change.log.level} ${change.log.message}`] : [],
  );
  return [refused.ok && refused.value.state.histories.map(({ state }) => state).join(' '), messages[0]];
}

it.each([
  ['CANCEL', ['CREATED CANCELLED', undefined]],
  ['FAIL', ['CREATED FAILED', 'ERROR Execution is FAILED due to concurrency limit exceeded']],
] as const)('%s ends them before any task', async (behavior, expected) => {
  expect(await refuse(behavior)).toEqual(expected);
});

it('marks those that wait', () => {
  const execution = createExecution({ flow: createFlow(), tenantId: 'main', labels: [] }, environment);
  expect(queueExecution(execution, environment).state.current).toBe('QUEUED');
});
