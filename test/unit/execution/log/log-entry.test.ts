// Log entries and where they are cut.
import { expect, it } from 'vitest';
import { createLogEntries } from '../../../../src/main/execution/log/log-entry.ts';
import { createTickingClock } from '../../../test-engine.ts';

const execution = { id: 'e', namespace: 'company.team', flowId: 'f' };

it('createLogEntries() says who logged', () => {
  const taskRun = { id: 'r', taskId: 't', attempts: [], state: { current: 'RUNNING', histories: [] } } as const;
  const origin = { taskRun, attemptNumber: 0 };
  expect(createLogEntries({ execution, level: 'INFO', message: 'm', origin }, createTickingClock())).toEqual([
    {
      executionId: 'e',
      namespace: 'company.team',
      flowId: 'f',
      taskId: 't',
      taskRunId: 'r',
      attemptNumber: 0,
      timestamp: '2026-01-01T00:00:00.001Z',
      level: 'INFO',
      message: 'm',
    },
  ]);
});

it('createLogEntries() cuts a message at 15 KiB', () => {
  const message = 'x'.repeat(15_360 * 2 + 1);
  const entries = createLogEntries({ execution, level: 'INFO', message }, createTickingClock());
  expect(entries.map((entry) => entry.message.length)).toEqual([15_360, 15_360, 1]);
});
