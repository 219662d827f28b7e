// Executions for people.
import { expect, it } from 'vitest';
import { renderExecution, renderLog, renderRefusal } from '../../../src/main/command/render-execution.ts';
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
  expect(renderExecution({ type: 'ended', execution, logs: [], metrics: [], executions: [started] })).toEqual([
    'company.team.hello 4hEsGqeXF2cJZN5ZBUpMfy: WARNING',
    '  out  WARNING  {"value":"hi"}',
    '  outputs  {"o":12345678901234567890}',
    '  started company.team.sub other: SUCCESS',
  ]);
});

it('a task without outputs shows none, and one that was not executed says so', () => {
  const execution = exampleExecution();
  const [taskRun] = execution.taskRunList;
  const { outputs: _, ...bare } = taskRun ?? { id: '', taskId: '', attempts: [], state: execution.state };
  const taskRunList = [bare, { ...bare, isStubbed: true }, { ...bare, isEmulated: true, outputs: '{"a":1}' }] as const;
  const texts = renderExecution({
    type: 'ended',
    execution: { ...execution, taskRunList },
    logs: [],
    metrics: [],
    executions: [],
  });
  expect(texts.slice(1, 4)).toEqual(['  out  SUCCESS', '  out  SUCCESS (stub)', '  out  SUCCESS (emulated)  {"a":1}']);
});

it('a refusal tells each fault at its place, or its one sentence', () => {
  const violations = [
    { path: 'tasks[0]', message: 'must not be null', line: 3, column: 5 },
    { path: '', message: 'no\n' },
  ];
  expect([
    renderRefusal('a.yaml', { stage: 'save', message: 'm', violations }),
    renderRefusal('a.yaml', { stage: 'inputs', message: 'm', violations: [] }),
  ]).toEqual([['a.yaml:3:5: tasks[0]: must not be null', 'a.yaml: no'], ['a.yaml: m']]);
});
