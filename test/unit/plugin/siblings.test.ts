// What is asked of taskruns side by side.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../src/main/contract/model.ts';
import type { StateName } from '../../../src/main/contract/state.ts';
import { createSiblings } from '../../../src/main/plugin/siblings.ts';

function run(id: string, current: StateName, iteration?: number): TaskRun {
  return {
    id,
    taskId: id.slice(0, 1),
    attempts: [],
    state: { current, histories: [] },
    ...(iteration === undefined ? {} : { iteration }),
  };
}

it('knows each taskrun as it stands now', () => {
  const siblings = createSiblings();
  for (const each of [run('a', 'RUNNING'), run('b', 'CREATED'), run('a', 'FAILED')]) siblings.put(each);
  expect({
    all: siblings.all(),
    unfinished: siblings.unfinishedCount(),
    failed: [...siblings.withState('FAILED')],
    running: [...siblings.withState('RUNNING')],
    has: [siblings.hasState('FAILED'), siblings.hasState('RUNNING'), siblings.hasState('PAUSED')],
    ofB: siblings.ofTask('b'),
  }).toEqual({
    all: [run('a', 'FAILED'), run('b', 'CREATED')],
    unfinished: 1,
    failed: [run('a', 'FAILED')],
    running: [],
    has: [true, false, false],
    ofB: run('b', 'CREATED'),
  });
});

it('finds the first task without a taskrun behind those that began and those that are disabled', () => {
  const siblings = createSiblings();
  const tasks = ['a', 'x', 'c'].map((id) => ({ id, type: 't', disabled: id === 'x', properties: new Map() }));
  const places = [siblings.firstOpen(tasks)];
  for (const id of ['a', 'c']) {
    siblings.put(run(id, 'SUCCESS'));
    places.push(siblings.firstOpen(tasks));
  }
  expect(places).toEqual([0, 2, 3]);
});

it('counts iterations from when it is first asked, and goes on', () => {
  const siblings = createSiblings();
  siblings.put(run('a0', 'SUCCESS', 0));
  const iterations = siblings.iterations(2);
  const before = iterations.resting();
  siblings.put(run('b0', 'RUNNING', 0));
  expect([before, iterations.resting(), siblings.iterations(2)]).toEqual([[0], [], iterations]);
});
