// Executions that a taskrun starts: kept with their parent, bounded, and never started twice.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { withState } from '../../../../src/main/contract/state.ts';
import { createChildExecutions } from '../../../../src/main/execution/child/child-runs.ts';
import type { ChildFlow, ChildTurn } from '../../../../src/main/plugin/child-executions.ts';
import { createParent, createRunner, environment } from '../child-parts.ts';

const request: ChildFlow = {
  namespace: 'a.b',
  flowId: 'c',
  inputs: new Map([['zz', 1]]),
  labels: [],
  inheritsLabels: false,
  isAwaited: true,
};
const turn: ChildTurn = { item: { index: 0, value: 'v' }, loopOutputs: new Map(), outputs: [], isFirst: true };

describe('startFlow()', () => {
  it('keeps the child in one piece with its parent, then runs it', async () => {
    const parent = createParent();
    parent.state.log({ level: 'INFO', message: 'before' });
    const { runner, changes, runs } = createRunner();
    const child = await createChildExecutions(parent, { runner, environment }).startFlow(request);
    expect(child).toMatchObject({ value: { isNew: true, undeclared: ['zz'], flowId: 'c' } });
    expect(changes.map(({ type }) => type)).toEqual(['log', 'execution']);
    const by = { executionId: parent.state.execution().id, taskRunId: 'run-l', index: 0, depth: 1 };
    expect(runs.map(({ execution }) => execution.startedBy)).toEqual([by]);
    expect(child.ok && (await child.value.ended)).toEqual(ok({ state: 'SUCCESS' }));
  });

  it('starts nothing that could not be kept, and forgets nothing of the parent', async () => {
    const parent = createParent();
    parent.state.log({ level: 'INFO', message: 'before' });
    const error = createError('STORAGE_FAILED', 'no disk');
    const { runner, runs } = createRunner({ append: async () => fail(error) });
    const child = await createChildExecutions(parent, { runner, environment }).startFlow(request);
    expect([child, runs, parent.state.hasChanges()]).toEqual([fail(error), [], true]);
  });

  it.each([
    ['EXECUTIONS_TOO_DEEP', { startedBy: { executionId: 'p', taskRunId: 't', index: 0, depth: 3 } }, {}],
    ['QUEUE_FULL', {}, { hasRoom: () => false }],
    ['FLOW_NOT_FOUND', {}, { findFlow: async () => fail(createError('FLOW_NOT_FOUND', 'none')) }],
  ] as const)('answers %s', async (code, around, parts) => {
    const { runner, changes } = createRunner(parts);
    const child = await createChildExecutions(createParent({}, around), { runner, environment }).startFlow(request);
    expect([child, changes]).toMatchObject([{ error: { code } }, []]);
  });
});

describe('after the death of the program', () => {
  /** A parent whose taskrun had started one child; how that stands. */
  async function restart(state: 'RUNNING' | 'SUCCESS') {
    const first = createRunner();
    const parent = createParent();
    await createChildExecutions(parent, { ...first, environment }).startFlow(request);
    const [started] = first.runs;
    if (started === undefined) throw new Error('nothing was started');
    const known = { ...started.execution, outputs: '{"o":1}', state: withState(started.execution.state, state, '2026-01-01T00:00:09Z') }; // prettier-ignore
    const second = createRunner({ find: () => ok([known]) });
    const resumed = { ...parent, isResumed: true };
    const child = await createChildExecutions(resumed, { ...second, environment }).startFlow(request);
    return {
      isNew: child.ok && child.value.isNew,
      isSame: child.ok && child.value.executionId === known.id,
      runs: second.runs.length,
      kept: second.changes.length,
      ended: child.ok && (await child.value.ended),
    };
  }
  const ended = ok({ state: 'SUCCESS', outputs: new Map([['o', 1]]) });

  it('runs the child on that had begun', async () => {
    expect(await restart('RUNNING')).toEqual({ isNew: false, isSame: true, runs: 1, kept: 0, ended });
  });

  it('takes the end of the child that had ended meanwhile', async () => {
    expect(await restart('SUCCESS')).toEqual({ isNew: false, isSame: true, runs: 0, kept: 0, ended });
  });
});

describe('startTurn()', () => {
  it('runs the part of the flow that the Loop holds', async () => {
    const parent = createParent();
    const { runner, runs } = createRunner();
    const child = await createChildExecutions(parent, { runner, environment }).startTurn(turn);
    const [run] = runs;
    expect(run?.flow.tasks.map(({ id }) => id)).toEqual(['inner']);
    expect(run?.execution).toMatchObject({ kind: 'LOOP', parentId: parent.state.execution().id });
    expect(child.ok && (await child.value.ended)).toEqual(ok({ state: 'SUCCESS' }));
  });

  it('tells the journal of a turn before the turn has anything to tell, and waits for that before it goes on', async () => {
    const order: string[] = [];
    const error = createError('STORAGE_FAILED', 'no disk');
    const { runner } = createRunner({
      async append() {
        order.push('told');
        return fail(error);
      },
      async runAwaited({ execution }) {
        order.push('begun');
        return ok(execution);
      },
    });
    const child = await createChildExecutions(createParent(), { runner, environment }).startTurn(turn);
    expect([order, child]).toEqual([['told', 'begun'], fail(error)]);
  });

  it('hands the outputs of a turn to the Loop alone', async () => {
    const { runner, changes } = createRunner();
    const outputs = [new Map([['id', 'o'], ['type', 'STRING'], ['value', '{{ item.value }}']])]; // prettier-ignore
    const child = await createChildExecutions(createParent(), { runner, environment }).startTurn({ ...turn, outputs });
    expect(child.ok && (await child.value.ended)).toEqual(ok({ state: 'SUCCESS', outputs: new Map([['o', 'v']]) }));
    expect(changes.flatMap((change) => (change.type === 'execution' ? [change.execution.outputs] : []))).toEqual([
      undefined,
    ]);
  });
});
