// Executions of other flows that tasks start: which flow, which labels, which trigger.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import type { Label } from '../../../../src/main/contract/model.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { createChildFlow, findChildFlow, undeclaredInputs } from '../../../../src/main/execution/child/child-flow.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import type { ChildFlow } from '../../../../src/main/plugin/child-executions.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();
const request: ChildFlow = {
  namespace: 'a.b',
  flowId: 'c',
  inputs: new Map(),
  labels: [],
  inheritsLabels: false,
  isAwaited: true,
};

describe('findChildFlow()', () => {
  const cases = [
    ['1.3', createError('FLOW_NOT_FOUND', 'x'), "Unable to find flow 'a.b'.'c' with revision '0'"],
    ['2.0', createError('FLOW_INVALID', 'line 3'), 'Cannot execute an invalid flow: line 3'],
    ['1.3', createFlow({ disabled: true }), 'Cannot execute a flow which is disabled'],
    ['2.0', createFlow({ disabled: true }), "Cannot execute flow 'a.b'.'c': it is disabled."],
    ['2.0', createError('STORAGE_FAILED', 'no disk'), 'no disk'],
  ] as const;

  it.each(cases)('on %s says why there is none: %o', async (profile, found, message) => {
    const findFlow = async () => ('code' in found ? fail(found) : ok(found));
    const flow = await findChildFlow(request, { findFlow, switches: switchesOf(profile) });
    expect(flow).toMatchObject({ ok: false, error: { message } });
  });
});

describe('createChildFlow()', () => {
  const around: readonly Label[] = [
    { key: 'team', value: 'red' },
    { key: 'own', value: 'outer' },
    { key: 'system.correlationId', value: 'root' },
  ];
  const task = createTask('s');
  const parentFlow = createFlow({ id: 'p', tasks: [task] });
  const execution = {
    ...createExecution({ flow: parentFlow, tenantId: 'main', labels: [] }, environment),
    labels: around,
  };
  const taskRun = { id: 'run-s', taskId: 's', value: 'v', iteration: 2, attempts: [], state: execution.state };
  const flow = createFlow({ id: 'c', labels: [{ key: 'own', value: 'inner' }] });
  const create = (parts: Partial<ChildFlow>) =>
    createChildFlow({ flow, request: { ...request, ...parts } }, { task, taskRun, execution }, environment);

  it.each([
    ['the system labels of its parent', {}, ['own=inner', 'system.correlationId=root']],
    ['all labels of its parent but those of its flow', { inheritsLabels: true }, ['own=inner', 'team=red', 'system.correlationId=root']], // prettier-ignore
    ['the labels of the task', { labels: [{ key: 'x', value: 'y' }] }, ['own=inner', 'system.correlationId=root', 'x=y']], // prettier-ignore
  ] as const)('has %s', (_name, parts, labels) => {
    const created = create(parts);
    expect(created.ok && created.value.labels.map(({ key, value }) => `${key}=${value}`)).toEqual(labels);
  });

  it('tells the child which taskrun started it', () => {
    const created = create({});
    expect(created.ok && JSON.parse(created.value.trigger?.variables ?? '')).toEqual({
      executionId: execution.id,
      namespace: 'company.team',
      flowId: 'p',
      flowRevision: 1,
      taskRunId: 'run-s',
      taskId: 's',
      taskRunValue: 'v',
      taskRunIteration: 2,
    });
  });

  it('answers what is wrong with the inputs', () => {
    const declared = createFlow({ inputs: [new Map([['id', 'n'], ['type', 'INT']])] }); // prettier-ignore
    const created = createChildFlow({ flow: declared, request }, { task, taskRun, execution }, environment);
    expect(created).toMatchObject({ ok: false, error: { message: 'Missing required input:n' } });
  });
});

it('undeclaredInputs() names what the flow does not declare', () => {
  const flow = createFlow({ inputs: [new Map([['id', 'a'], ['type', 'STRING']])] }); // prettier-ignore
  expect(undeclaredInputs(flow, new Map([['a', 'x'], ['b', 'y']]))).toEqual(['b']); // prettier-ignore
});
