// Types of tasks by their ids.
import { expect, it } from 'vitest';
import { briefType, taskTypesOf } from '../../../../src/renderer/execution/task-types.ts';

const inGraph = { isDisabled: false };

it('knows the tasks of a graph and those that hold others, not triggers nor points where ways meet', () => {
  const types = taskTypesOf({
    nodes: [
      { id: 'trigger:hook', kind: 'trigger', name: 'hook', type: 'a.Webhook', ...inGraph },
      { id: 'task:one', kind: 'task', name: 'one', type: 'a.b.log.Log', ...inGraph },
      { id: 'join:both', kind: 'join', name: 'both', type: 'a.flow.Parallel', ...inGraph },
    ],
    clusters: [
      { id: 'task:both', label: 'both', type: 'a.flow.Parallel' },
      { id: 'errors', label: 'errors' },
    ],
  });
  expect([...types]).toEqual([
    ['one', 'a.b.log.Log'],
    ['both', 'a.flow.Parallel'],
  ]);
});

it.each([
  ['io.kestra.plugin.core.log.Log', 'log.Log'],
  ['Log', 'Log'],
])('briefType() says %s as %s', (type, brief) => {
  expect(briefType(type)).toBe(brief);
});
