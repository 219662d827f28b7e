// Loop: which turns it asks for, what it gives, what it logs. Source: `loop2-outputs-*`, `loop-notarray`,
// `loop2-fail*` in the recorded runs of Kestra 2.0.0.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import type { StateName } from '../../../../../src/main/contract/state.ts';
import type { JsonMap, JsonValue } from '../../../../../src/main/contract/value.ts';
import type { ChildTurn } from '../../../../../src/main/plugin/child-executions.ts';
import { loopTask } from '../../../../../src/main/plugin/core/flow/loop.ts';
import { createTestContext } from '../../run-task-with.ts';

async function run(
  properties: Readonly<Record<string, JsonValue>>,
  { states = [], given }: { readonly states?: readonly StateName[]; readonly given?: JsonMap } = {},
) {
  const logs: string[] = [];
  const asked: ChildTurn[] = [];
  const task = { id: 'l', type: loopTask.type, disabled: false, properties: new Map(Object.entries(properties)) };
  const ended = await loopTask.run(task, {
    ...createTestContext({ logFailure: ({ message }) => void logs.push(message) }),
    children: {
      startFlow: async () => fail(createError('INTERNAL', 'no flow')),
      async startTurn(turn) {
        asked.push(turn);
        const { index } = turn.item;
        const end = { state: states[index] ?? 'SUCCESS', ...(given === undefined ? {} : { outputs: given }) };
        const names = { executionId: `e${index}`, namespace: 'a.b', flowId: 'f' };
        return ok({ ...names, isNew: true, undeclared: [], ended: Promise.resolve(ok(end)) });
      },
    },
    begin: () => void logs.push('begins'),
    logNext: (_level, message) => void logs.push(message),
    showOutputs: () => undefined,
  });
  return { ended: ended.ok ? ended.value : ended.error.code, logs, asked };
}

const counters = (
  ended: Readonly<Record<string, number>>,
  count: number,
): readonly (readonly [string, JsonValue])[] => [
  ['terminatedIterations', new Map(Object.entries(ended))],
  ['iterationCount', count],
  ['runningIterations', 0],
];

it('runs one turn after the other and hands on what each gives', async () => {
  const { ended, asked } = await run({ values: ['a', 'b'] }, { given: new Map([['o', 1]]) });
  expect(asked.map(({ item, isFirst }) => [item, isFirst])).toEqual([
    [{ index: 0, value: 'a' }, true],
    [{ index: 1, value: 'b' }, false],
  ]);
  const output = (value: string, iteration: number): JsonMap =>
    new Map<string, JsonValue>([['item', new Map<string, JsonValue>([['value', value], ['iteration', iteration]])], ['outputs', new Map([['o', 1]])]]); // prettier-ignore
  expect(ended).toEqual({
    state: 'SUCCESS',
    passes: [],
    outputs: new Map([...counters({ SUCCESS: 2 }, 2), ['outputs', [output('a', 0), output('b', 1)]]]),
  });
});

it('stores what a turn gives where it is told so', async () => {
  const { ended } = await run({ values: new Map([['k', 'a']]), fetchType: 'STORE' }, { given: new Map([['o', 1]]) });
  const outputs = typeof ended === 'string' ? undefined : ended.outputs.get('outputs');
  expect(
    JSON.stringify(outputs, (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)),
  ).toMatch(/^\[\{"item":\{"value":"a","iteration":0,"key":"k"\},"outputs":\{"uri":"kestra:\/\/\/.*\.ion"\}\}\]$/);
});

it('stops at a failure and says which turn it was', async () => {
  const { ended, logs, asked } = await run({ values: ['a', 'b', 'c'] }, { states: ['SUCCESS', 'FAILED'] });
  expect({ ended, logs, asked: asked.length }).toEqual({
    ended: { state: 'FAILED', passes: [], outputs: new Map(counters({ SUCCESS: 1, FAILED: 1 }, 3)) },
    logs: [
      'begins',
      'Loop iteration 1 ended in FAILED in sub-execution [[link execution="e1" flowId="f" namespace="a.b"]], check that execution\'s logs for details',
    ],
    asked: 2,
  });
});

it('takes failures of turns side by side first', async () => {
  const { ended } = await run({ values: ['a', 'b', 'c'], concurrencyLimit: 0 }, { states: ['SUCCESS', 'FAILED'] });
  expect(ended).toEqual({
    state: 'SUCCESS',
    passes: ['FAILED'],
    outputs: new Map(counters({ FAILED: 1, SUCCESS: 2 }, 3)),
  });
});

it('ends at once without values', async () => {
  expect(await run({ values: [] })).toEqual({
    ended: { state: 'SUCCESS', outputs: new Map(counters({}, 0)) },
    logs: [],
    asked: [],
  });
});

it('fails at once where its values are none', async () => {
  expect(await run({ values: 5 })).toEqual({
    ended: { state: 'FAILED', outputs: new Map() },
    logs: ['Failed to process flowable task tr1: Unknown value type: class java.lang.Integer'],
    asked: [],
  });
});
