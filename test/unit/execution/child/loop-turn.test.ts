// A turn of a Loop: its flow, its record, its variables. Source: `loop-nested`, `y-loop-disabled` in the recorded runs.
import { describe, expect, it } from 'vitest';
import { createLoopScope, createTurn, flowOfTurn } from '../../../../src/main/execution/child/loop-turn.ts';
import { JavaHashMap } from '../../../../src/main/expression/value.ts';
import type { ChildTurn } from '../../../../src/main/plugin/child-executions.ts';
import { createParent, environment, loopFlow, loopTask } from '../child-parts.ts';
import { createTask } from '../example-flow.ts';

const turn: ChildTurn = {
  item: { index: 1, key: 'k', value: 'v' },
  loopOutputs: new Map(),
  outputs: [],
  isFirst: true,
};
const loopRun = { taskId: 'outer', index: 0, value: 'o', parents: [{ index: 5, value: 'oo' }] };

it('flowOfTurn() is what the Loop holds, without what follows the flow', () => {
  const flow = { ...loopFlow, afterExecution: [createTask('after')] };
  const { tasks, afterExecution, outputs } = flowOfTurn(flow, loopTask);
  expect({ tasks: tasks.map(({ id }) => id), afterExecution, outputs }).toEqual({
    tasks: ['inner'],
    afterExecution: [],
    outputs: [],
  });
});

describe('createTurn()', () => {
  it.each([
    ['CREATED', 'where the Loop is the first task and the turn among its first', true, {}],
    ['RUNNING', 'where it follows another turn', false, {}],
    ['RUNNING', 'where the Loop is not the first task', true, { taskRunList: [] }],
  ] as const)('begins %s %s', (state, _name, isFirst, around) => {
    expect(createTurn({ ...turn, isFirst }, createParent({}, around), environment).state.current).toBe(state);
  });

  it('says which turn it is, and of the turns around it', () => {
    expect(createTurn(turn, createParent({}, { loopRun, originalId: 'root' }), environment)).toMatchObject({
      originalId: 'root',
      loopRun: { taskId: 'l', index: 1, key: 'k', value: 'v', parents: [{ index: 0, value: 'o' }, { index: 5, value: 'oo' }] }, // prettier-ignore
    });
  });
});

describe('createLoopScope()', () => {
  const scope = createLoopScope(
    { ...turn.item, parents: [{ index: 0, value: 'o' }] },
    { loopOutputs: new Map([['iterationCount', 2]]) },
    createParent(),
  );

  it('has the outputs around it, those of the Loop as they are now', () => {
    expect([...scope.outputs]).toEqual([
      ['before', 'x'],
      ['l', new Map([['iterationCount', 2]])],
    ]);
  });

  it('has `item` in the order of a HashMap', () => {
    const around = new JavaHashMap([['index', 0], ['value', 'o']]); // prettier-ignore
    expect(scope.item instanceof Map && [...scope.item]).toEqual([
      ['index', 1],
      ['parent', around],
      ['value', 'v'],
      ['key', 'k'],
      ['parents', [around]],
    ]);
  });

  it('has the inputs of the execution around it', () => {
    expect(scope.inputs).toEqual(new Map([['i', 1]]));
  });
});
