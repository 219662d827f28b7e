// Executions for people.
import { expect, it } from 'vitest';
import { renderExecution, renderLog } from '../../../src/main/command/render-execution.ts';
import { exampleExecution, exampleLog } from './example-execution.ts';

it('a log entry is one line', () => {
  const { taskId: _, ...ofExecution } = exampleLog;
  expect([renderLog(exampleLog), renderLog({ ...ofExecution, timestamp: '2026-11-22T10:20:30Z' })]).toEqual([
    '10:20:30.123 INFO  out: hi',
    '10:20:30 INFO  hi',
  ]);
});

it('a summary tells the state of each task, outputs, and what was started', () => {
  const execution = exampleExecution('WARNING');
  const started = { ...exampleExecution(), id: 'other', flowId: 'sub' };
  expect(renderExecution({ type: 'ended', execution, logs: [], executions: [started] })).toEqual([
    'company.team.hello 4hEsGqeXF2cJZN5ZBUpMfy: WARNING',
    '  out  WARNING  {"value":"hi"}',
    '  outputs  {"o":12345678901234567890}',
    '  started company.team.sub other: SUCCESS',
  ]);
});
