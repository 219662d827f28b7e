// Every task of a flow, wherever it stands.
import { expect, it } from 'vitest';
import { tasksById } from '../../../src/main/execution/flow-tasks.ts';
import { createFlow, createTask } from './example-flow.ts';

it('finds tasks inside of tasks and around them', () => {
  const inner = { ...createTask('s'), lists: new Map([['tasks', [createTask('a')]]]) };
  const outer = { ...createTask('o'), lists: new Map([['errors', [inner]]]) };
  const flow = createFlow({
    tasks: [outer],
    errors: [createTask('e')],
    finally: [createTask('f')],
    afterExecution: [createTask('x')],
  });
  const found = tasksById(flow);
  expect([...found.keys()].toSorted()).toEqual(['a', 'e', 'f', 'o', 's', 'x']);
  expect(found.get('s')).toBe(inner);
});
