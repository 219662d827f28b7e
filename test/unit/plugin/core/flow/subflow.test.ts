// Subflow: what it asks for, what it makes of the end, and what it logs. Source: `subflow-*`, `y-sub-*` and
// `sub-conc-*` in the recorded runs.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../../src/main/contract/errors.ts';
import type { StateName } from '../../../../../src/main/contract/state.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import type { Child, ChildFlow, ExecutableContext } from '../../../../../src/main/plugin/child-executions.ts';
import { subflowTask } from '../../../../../src/main/plugin/core/flow/subflow.ts';
import { createTestContext } from '../../run-task-with.ts';

const child: Omit<Child, 'ended'> = { executionId: 'c1', namespace: 'a.b', flowId: 'c', isNew: true, undeclared: [] };
const link = '[[link execution="c1" flowId="c" namespace="a.b"]]';

async function run(
  properties: Readonly<Record<string, JsonValue>>,
  start: (request: ChildFlow) => Result<Child>,
): Promise<unknown> {
  const logs: string[] = [];
  const reach: ExecutableContext = {
    children: {
      startFlow: async (request) => start(request),
      startTurn: async () => fail(createError('INTERNAL', 'no loop')),
    },
    begin: () => undefined,
    logNext: () => undefined,
    showOutputs: () => undefined,
  };
  const all = new Map<string, JsonValue>(Object.entries({ namespace: 'a.b', flowId: 'c', ...properties }));
  const task = { id: 's', type: subflowTask.type, disabled: false, properties: all };
  const log = (level: string, message: string): void => {
    logs.push(`${level} ${message}`);
  };
  const ended = await subflowTask.run(task, { ...createTestContext({ log }), ...reach });
  return { ended: ended.ok ? ended.value : ended.error.message, logs };
}

const endedAs = (state: StateName): Child => ({ ...child, ended: Promise.resolve(ok({ state })) });

describe('run()', () => {
  it.each<[string, StateName, Readonly<Record<string, JsonValue>>, StateName, readonly string[]]>([
    ['a success', 'SUCCESS', {}, 'SUCCESS', []],
    ['a failure', 'FAILED', {}, 'FAILED', [`ERROR Subflow execution ${link} ends in FAILED state`]],
    ['an allowed failure', 'FAILED', { allowFailure: true }, 'FAILED', [`WARN Subflow execution ${link} ends in WARNING state`]], // prettier-ignore
    ['a failure that stays with the child', 'FAILED', { transmitFailed: false }, 'SUCCESS', []],
    ['a warning', 'WARNING', {}, 'WARNING', [`WARN Subflow execution ${link} ends in WARNING state`]],
    ['an allowed warning', 'WARNING', { allowWarning: true }, 'WARNING', []],
    ['a kill', 'KILLED', {}, 'KILLED', []],
    ['a cancelled child', 'CANCELLED', {}, 'SUCCESS', []],
  ])('takes over %s', async (_name, own, properties, state, logs) => {
    const outputs = new Map([['executionId', 'c1'], ['state', own]]); // prettier-ignore
    expect(await run(properties, () => ok(endedAs(own)))).toEqual({
      ended: { state, passes: [own], outputs },
      logs: [`INFO Created new execution ${link}`, ...logs],
    });
  });

  it('hands on the outputs of the child', async () => {
    const ended = Promise.resolve(ok({ state: 'SUCCESS', outputs: new Map([['o', 1]]) } as const));
    expect(await run({}, () => ok({ ...child, ended }))).toMatchObject({
      ended: { outputs: new Map<string, JsonValue>([['executionId', 'c1'], ['state', 'SUCCESS'], ['outputs', new Map([['o', 1]])]]) }, // prettier-ignore
    });
  });

  it('fails where what it takes out of the child cannot be rendered', async () => {
    const failure = createError('EXPRESSION_FAILED', 'why');
    const ended = Promise.resolve(ok({ state: 'SUCCESS', failure } as const));
    expect(await run({}, () => ok({ ...child, isNew: false, ended }))).toMatchObject({
      ended: { state: 'FAILED', passes: ['SUCCESS'] },
      logs: ["ERROR Failed to extract outputs with the error: 'why'"],
    });
  });

  it('does not wait where it is told so', async () => {
    const never = new Promise<never>(() => undefined);
    expect(await run({ wait: false }, ({ isAwaited }) => ok({ ...child, ended: never, isNew: isAwaited }))).toEqual({
      ended: { state: 'SUCCESS', passes: [], outputs: new Map([['executionId', 'c1'], ['state', 'CREATED']]) }, // prettier-ignore
      logs: [],
    });
  });

  it('warns of inputs that the flow does not declare', async () => {
    expect(await run({}, () => ok({ ...endedAs('SUCCESS'), undeclared: ['zz'] }))).toMatchObject({
      logs: [
        `INFO Created new execution ${link}`,
        "WARN Input zz was provided by parent execution e1 for subflow a.b.c but isn't declared at the subflow inputs",
      ],
    });
  });

  it.each([
    ['FLOW_DISABLED', ['ERROR why']],
    ['INPUTS_INVALID', []],
  ] as const)('fails with what the engine says: %s', async (code, logs) => {
    expect(await run({}, () => fail(createError(code, 'why')))).toEqual({ ended: 'why', logs });
  });

  it('asks with what it renders', async () => {
    const asked: ChildFlow[] = [];
    const inputs = new Map([['i', 1]]);
    await run({ inputs, labels: new Map([['l', 2]]), inheritLabels: true, revision: 3 }, (request) => {
      asked.push(request);
      return ok(endedAs('SUCCESS'));
    });
    expect(asked).toEqual([
      {
        namespace: 'a.b',
        flowId: 'c',
        revision: 3,
        inputs,
        labels: [{ key: 'l', value: '2' }],
        inheritsLabels: true,
        isAwaited: true,
        index: 0,
      },
    ]);
  });
});
