// Every task of a flow, wherever it stands.
import { expect, it } from 'vitest';
import { asidesOf, tasksById } from '../../../../src/main/execution/task/flow-tasks.ts';
import { createFlow, createTask } from '../example-flow.ts';

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

it('knows what pauses run as they begin', () => {
  const aside = createTask('aside');
  const pause = { ...createTask('p'), lists: new Map([['onPause', [aside]]]) };
  const outer = { ...createTask('o'), lists: new Map([['tasks', [pause]]]) };
  expect(asidesOf(createFlow({ tasks: [outer] }))).toEqual([aside]);
});
