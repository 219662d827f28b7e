// The second part of a ForEachItem: what it starts, and what it makes of the ends. Source: `foreachitem` in the
// recorded runs of Kestra 1.3.19.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import type { StateName } from '../../../../src/main/contract/state.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import type { Child, ChildFlow } from '../../../../src/main/plugin/child-executions.ts';
import { forEachItemExecutable } from '../../../../src/main/plugin/for-each-item/executable.ts';
import { createTestContext } from '../run-task-with.ts';

interface Run {
  readonly content?: string;
  readonly properties?: Readonly<Record<string, JsonValue>>;
  readonly attemptNumber?: number;
}

async function run(
  start: (request: ChildFlow) => Result<Child>,
  { content = 'u0\nu1', properties = {}, attemptNumber = 0 }: Run = {},
) {
  const { ports, scope } = createTestContext();
  const splits = await ports.files.put({ scope, name: 'splits.txt', content: Buffer.from(content) });
  const logs: string[] = [];
  const requests: ChildFlow[] = [];
  const log = (level: string, message: string): void => void logs.push(`${level} ${message}`);
  const context = createTestContext({
    ports,
    scope: { ...scope, taskId: 'f_items', attemptNumber },
    renderTyped: () => ok(new Map([['splits', splits.ok ? splits.value : '']])),
    withVariables: (added) => {
      const taskRun = added.get('taskrun');
      const items: unknown = taskRun instanceof Map ? taskRun.get('items') : undefined;
      const inputs = new Map([['i', typeof items === 'string' ? items : '']]);
      return { render: ok, renderTyped: ok, renderObject: () => ok(inputs) };
    },
    log,
  });
  const reach = {
    children: {
      startFlow: async (request: ChildFlow) => {
        requests.push(request);
        return start(request);
      },
      startTurn: async () => fail(createError('INTERNAL', 'no loop')),
    },
    begin: () => undefined,
    logNext: log,
    showOutputs: () => undefined,
  };
  const all = new Map<string, JsonValue>(Object.entries({ namespace: 'a', flowId: 'c', inputs: new Map([['i', 'x']]), ...properties })); // prettier-ignore
  const task = { id: 'f_items', type: forEachItemExecutable.type, disabled: false, properties: all };
  const ended = await forEachItemExecutable.run(task, { ...context, ...reach });
  return { ended: ended.ok ? ended.value : ended.error.message, logs, requests };
}

const child: Omit<Child, 'ended'> = { executionId: 'c1', namespace: 'a', flowId: 'c', isNew: true, undeclared: [] };
const endsAs =
  (states: readonly StateName[]) =>
  ({ iteration = 0 }: ChildFlow): Result<Child> =>
    ok({ ...child, ended: Promise.resolve(ok({ state: states[iteration] ?? 'SUCCESS' })) });
const link = '[[link execution="c1" flowId="c" namespace="a"]]';

describe('run()', () => {
  it('starts a flow for each batch, which its inputs see', async () => {
    const { ended, logs, requests } = await run(endsAs([]));
    expect({
      ended,
      logs,
      requests: requests.map(({ inputs, index, iteration }) => [inputs.get('i'), index, iteration]),
    }).toEqual({
      ended: {
        state: 'SUCCESS',
        outputs: new Map<string, JsonValue>([
          ['subflowOutputsBaseUri', '/company/team/f/executions/e1/tasks/f-items/tr1'],
          ['iterations', new Map([['CREATED', 0], ['RUNNING', 0], ['SUCCESS', 2]])], // prettier-ignore
          ['numberOfBatches', 2],
        ]),
      },
      logs: [`INFO Created new execution ${link}`, `INFO Created new execution ${link}`],
      requests: [
        ['u0', 0, 0],
        ['u1', 1, 1],
      ],
    });
  });

  it.each<[string, readonly StateName[], Readonly<Record<string, JsonValue>>, StateName]>([
    ['fails with one of them', ['SUCCESS', 'FAILED'], {}, 'FAILED'],
    ['succeeds where failures stay with them', ['SUCCESS', 'FAILED'], { transmitFailed: false }, 'SUCCESS'],
    ['succeeds at once where none is waited for', ['FAILED', 'FAILED'], { wait: false }, 'SUCCESS'],
  ])('%s', async (_name, states, properties, state) => {
    expect(await run(endsAs(states), { properties })).toMatchObject({ ended: { state } });
  });

  it('starts flows of its own for another attempt', async () => {
    const { requests } = await run(endsAs([]), { attemptNumber: 1 });
    expect(requests.map(({ index }) => index)).toEqual([2, 3]);
  });

  it('starts nothing where there are no items', async () => {
    expect(await run(endsAs([]), { content: '' })).toEqual({
      ended: { state: 'SUCCESS', outputs: new Map() },
      logs: [],
      requests: [],
    });
  });

  it('starts all of more batches than may run at once', async () => {
    const content = Array.from({ length: 250 }, (_, index) => `u${index}`).join('\n');
    const { ended, requests } = await run(endsAs([]), { content });
    expect([typeof ended === 'string' ? ended : ended.state, requests.length]).toEqual(['SUCCESS', 250]);
  });

  it('says why a flow is not to be had', async () => {
    const refused = await run(() => fail(createError('FLOW_NOT_FOUND', 'none')));
    expect([refused.ended, refused.logs]).toEqual(['none', ['ERROR none']]);
  });
});
