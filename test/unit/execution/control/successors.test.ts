// Which taskruns came of another.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { successorsOf } from '../../../../src/main/execution/control/successors.ts';
import { tasksById } from '../../../../src/main/execution/task/flow-tasks.ts';
import { createTaskRunTree } from '../../../../src/main/execution/variable/taskrun-tree.ts';
import { flowOf } from '../../../yaml-engine.ts';

const flow = flowOf(`id: f
namespace: a.b
tasks:
  - {id: first, type: io.kestra.plugin.core.debug.Return, format: x}
  - id: both
    type: io.kestra.plugin.core.flow.Parallel
    tasks:
      - {id: a, type: io.kestra.plugin.core.debug.Return, format: x}
      - {id: b, type: io.kestra.plugin.core.debug.Return, format: x}
  - id: each
    type: io.kestra.plugin.core.flow.Sequential
    tasks:
      - {id: c, type: io.kestra.plugin.core.debug.Return, format: x}
      - {id: d, type: io.kestra.plugin.core.debug.Return, format: x}
afterExecution:
  - {id: last, type: io.kestra.plugin.core.debug.Return, format: x}
`);

/** Named after its task. */
function run(taskId: string, parentTaskRunId?: string): TaskRun {
  const parent = parentTaskRunId === undefined ? {} : { parentTaskRunId };
  return { id: taskId, taskId, attempts: [], state: createState('2026-01-01T00:00:00Z', 'SUCCESS'), ...parent };
}

const runs = [
  run('first'),
  run('both'),
  run('a', 'both'),
  run('b', 'both'),
  run('each'),
  run('c', 'each'),
  run('d', 'each'),
  run('last'),
];

it.each([
  ['first', 'both each last'],
  ['a', 'each last'],
  ['b', 'each last'],
  ['c', 'd last'],
  ['each', 'last'],
  ['last', ''],
])('what follows %s is %s, but not what runs beside it', (id, expected) => {
  const tree = createTaskRunTree(runs);
  const taskRun = tree.find(id) ?? run('none');
  const found = successorsOf(taskRun, { executionId: 'e', flow, tree, tasks: tasksById(flow) });
  expect(found.map((each) => each.id).join(' ')).toBe(expected);
});
