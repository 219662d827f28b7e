// A failure in the log of an execution.
import { expect, it } from 'vitest';
import { createError } from '../../../../src/main/contract/errors.ts';
import { logFailure } from '../../../../src/main/execution/log/log-failure.ts';

it('logs a sentence and the place below it, without secrets', () => {
  const lines: string[] = [];
  const state = {
    log: ({ level, message }: { level: string; message: string }) => void lines.push(`${level} ${message}`),
  };
  const mask = (text: string) => text.replaceAll('s3cret', '******');
  const error = createError('TASK_FAILED', 'no s3cret');
  logFailure({ error, place: 'here' }, { state, switches: { stackTraceLevel: 'TRACE' }, mask });
  logFailure(
    { error, place: 'here', level: 'WARN', message: 'why' },
    { state, switches: { stackTraceLevel: 'DEBUG' } },
  );
  expect(lines).toEqual([
    'ERROR no ******',
    'TRACE TASK_FAILED: no ******\n\tat here',
    'WARN why',
    'DEBUG TASK_FAILED: no s3cret\n\tat here',
  ]);
});
