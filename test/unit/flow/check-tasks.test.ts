// Tasks of which one property depends on another.
import { expect, test } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { checkTasks } from '../../../src/main/flow/check-tasks.ts';
import { partsAt } from '../../../src/main/flow/flow-parts.ts';
import { mapOf } from './flow-parts-of.ts';

const noCases = 'No task defined, neither cases or default have any tasks';

test.each([
  ['a Switch without cases', 'type: io.kestra.plugin.core.flow.Switch, cases: {}', [noCases]],
  ['a Switch with an empty case', 'type: io.kestra.plugin.core.flow.Switch, cases: {a: []}', []],
  ['a Switch with defaults', 'type: io.kestra.plugin.core.flow.Switch, defaults: [{id: a}]', []],
  ['an empty Dag', 'type: io.kestra.plugin.core.flow.Dag', ['invalid Dag task']],
  [
    'an empty WorkingDirectory',
    'type: io.kestra.plugin.core.flow.WorkingDirectory',
    ["The 'tasks' property cannot be empty"],
  ],
  ['any other task', 'type: io.kestra.plugin.core.debug.Return', []],
])('checkTasks() of %s', (_, task, messages) => {
  const parts = partsAt(mapOf(`tasks: [{${task}}]\n`), [['tasks', 0]]);
  expect(checkTasks(parts, switchesOf('1.3')).map(({ message }) => message)).toEqual(messages);
});
