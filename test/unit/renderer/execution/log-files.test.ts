// Attempts that keep their logs in files.
import { expect, it } from 'vitest';
import { createState } from '../../../../src/main/contract/state.ts';
import { logFilesOf } from '../../../../src/renderer/execution/log-files.ts';

const state = createState('2026-01-01T00:00:00Z');

it('names them by task, value and attempt', () => {
  const taskRunList = [
    { id: '1', taskId: 'quiet', state, attempts: [{ state }] },
    { id: '2', taskId: 'once', value: 'eu', state, attempts: [{ state, logFile: 'kestra:///a' }] },
    { id: '3', taskId: 'twice', state, attempts: [{ state }, { state, logFile: 'kestra:///b' }] },
  ];
  expect(logFilesOf({ taskRunList })).toEqual([
    { address: 'kestra:///a', name: 'once, eu' },
    { address: 'kestra:///b', name: 'twice, attempt 2' },
  ]);
});
