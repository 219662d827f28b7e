// For which tasks a stub may stand in.
import { expect, it } from 'vitest';
import { takesStub } from '../../../src/main/plugin/takes-stub.ts';
import { createTask } from '../execution/example-flow.ts';

const taskOf = (type: string) => createTask('t', { type: `io.kestra.plugin.${type}` });

it.each([
  ['a task that runs', taskOf('core.log.Log'), true],
  ['a type that is not run here', taskOf('slack.Nothing'), true],
  ['a task that holds others', taskOf('core.flow.Sequential'), false],
  ['a Pause', taskOf('core.flow.Pause'), true],
  [
    'a Pause with tasks of its own',
    { ...taskOf('core.flow.Pause'), lists: new Map([['tasks', [taskOf('core.log.Log')]]]) },
    false,
  ],
])('asks of %s', (_name, task, expected) => {
  expect(takesStub(task)).toBe(expected);
});
