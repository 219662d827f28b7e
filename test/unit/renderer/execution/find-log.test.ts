// What is found in a log.
import { expect, it } from 'vitest';
import type { LogEntry, LogLevel } from '../../../../src/main/contract/model.ts';
import { findLog, nextErrorAfter } from '../../../../src/renderer/execution/find-log.ts';

const line = (level: LogLevel, message: string, taskId?: string): LogEntry => ({
  executionId: 'e',
  namespace: 'company',
  flowId: 'f',
  timestamp: '2026-01-01T00:00:00Z',
  level,
  message,
  ...(taskId === undefined ? {} : { taskId }),
});
const lines = [
  line('INFO', 'Order TAKEN', 'take'),
  line('ERROR', 'no'),
  line('INFO', 'x', 'Send'),
  line('ERROR', 'no'),
];

it.each([
  ['everything', { text: ' ' }, [0, 1, 2, 3]],
  ['a level', { level: 'ERROR', text: '' }, [1, 3]],
  ['a message in other letters', { text: 'taken' }, [0]],
  ['a task', { text: 'send' }, [2]],
  ['both at once', { level: 'INFO', text: 'no' }, []],
] as const)('finds %s', (_fact, wish, found) => {
  expect(findLog(lines, wish)).toEqual(found.map((index) => lines[index]));
});

it('goes from error to error, around the end, and nowhere without one', () => {
  expect([
    nextErrorAfter(lines, -1),
    nextErrorAfter(lines, 1),
    nextErrorAfter(lines, 3),
    nextErrorAfter(lines.slice(0, 1), 0),
  ]).toEqual([1, 3, 1, undefined]);
});
