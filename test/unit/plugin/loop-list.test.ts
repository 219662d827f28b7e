// What is next in a loop over values.
import { describe, expect, it } from 'vitest';
import type { StateName } from '../../../src/main/contract/state.ts';
import { nextOfLoop, nextOfParallelLoop } from '../../../src/main/plugin/loop-list.ts';
import type { FlowableRun } from '../../../src/main/plugin/plugin.ts';
import { createSiblings } from '../../../src/main/plugin/siblings.ts';
import type { ListProgress } from '../../../src/main/plugin/task-list.ts';

type Runs = Readonly<Record<string, StateName>>;

/** `a0` is the taskrun of task a in the first iteration, `e` that of a handler. */
function createRun(runs: Runs): FlowableRun {
  const toTask = (id: string) => ({ id, type: 'x', disabled: id === 'off', properties: new Map() });
  const lists = new Map([['tasks', ['a', 'off', 'b'].map(toTask)], ['errors', [toTask('e')]]]); // prettier-ignore
  const siblings = createSiblings();
  for (const [id, current] of Object.entries(runs)) {
    const iteration = id.length > 1 ? { iteration: Number(id.slice(1)) } : {};
    siblings.put({ id, taskId: id.slice(0, 1), ...iteration, attempts: [], state: { current, histories: [] } });
  }
  const task = { ...toTask('f'), lists };
  const values = ['u', 'v', 'w'];
  return { task, outputs: new Map(), values, iteration: 0, runs: siblings, flowName: 'n.f', executionId: 'e1' };
}

function describeProgress(progress: ListProgress): string {
  if (progress.type === 'end') return `end ${progress.state}`;
  if (progress.type === 'wait') return 'wait';
  return progress.tasks.map(({ task, value, iteration }) => `${task.id}${iteration}=${value}`).join(' ');
}

describe('nextOfLoop()', () => {
  const cases: readonly (readonly [string, number, Runs, string])[] = [
    ['begins with the first value', 1, {}, 'a0=u'],
    ['runs the tasks of a value one after the other', 1, { a0: 'SUCCESS' }, 'b0=u'],
    ['goes on to the next value', 1, { a0: 'SUCCESS', b0: 'WARNING' }, 'a1=v'],
    ['begins all values where nothing bounds them', 0, {}, 'a0=u a1=v a2=w'],
    ['fills the room, values that have begun first', 2, { a0: 'RUNNING', a1: 'SUCCESS' }, 'b1=v'],
    ['waits where there is no room', 2, { a0: 'RUNNING', a1: 'RUNNING' }, 'wait'],
    ['begins one that was lost in a crash', 2, { a0: 'RUNNING', a2: 'RUNNING' }, 'wait'],
    ['begins a lost one again before later ones', 3, { a0: 'RUNNING', a2: 'RUNNING' }, 'a1=v'],
    ['turns to errors at the first failure, whatever runs', 2, { a0: 'FAILED', a1: 'RUNNING' }, 'eundefined=undefined'],
    ['fails behind them', 2, { a0: 'FAILED', a1: 'SUCCESS', e: 'SUCCESS' }, 'end FAILED'],
    ['ends with the last value', 1, { a0: 'SUCCESS', b0: 'SUCCESS', a1: 'SUCCESS', b1: 'WARNING', a2: 'SUCCESS', b2: 'SUCCESS' }, 'end WARNING'], // prettier-ignore
  ];
  it.each(cases)('%s', (_name, concurrent, runs, expected) => {
    expect(describeProgress(nextOfLoop(createRun(runs), concurrent))).toBe(expected);
  });

  it('ends in success where there are no values', () => {
    expect(describeProgress(nextOfLoop({ ...createRun({}), values: [] }, 1))).toBe('end SUCCESS');
  });
});

describe('nextOfParallelLoop()', () => {
  const cases: readonly (readonly [string, number, Runs, string])[] = [
    ['begins everything', 0, {}, 'a0=u b0=u a1=v b1=v a2=w b2=w'],
    ['begins as many tasks as may run', 3, {}, 'a0=u b0=u a1=v'],
    ['goes on where it was', 3, { a0: 'SUCCESS', b0: 'RUNNING', a1: 'RUNNING' }, 'b1=v'],
    ['begins one that was lost in a crash', 0, { b0: 'SUCCESS', a1: 'SUCCESS', b1: 'SUCCESS', a2: 'SUCCESS', b2: 'RUNNING' }, 'a0=u'], // prettier-ignore
    ['turns to errors at the first failure', 0, { a0: 'FAILED', b0: 'RUNNING' }, 'eundefined=undefined'],
  ];
  it.each(cases)('%s', (_name, concurrent, runs, expected) => {
    expect(describeProgress(nextOfParallelLoop(createRun(runs), concurrent))).toBe(expected);
  });
});
