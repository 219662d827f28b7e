// The state of a running execution, and what the journal hears of it.
import { expect, it } from 'vitest';
import { createRunState, readMap } from '../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { writeJson } from '../../../src/main/expression/write-json.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from './example-flow.ts';

const { environment } = createTestEngine();

function createUnderTest() {
  const flow = createFlow();
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  return createRunState(
    { flow, execution, inputs: undefined, switches: environment.rendering.switches },
    environment.clock,
  );
}

it('tells logs before the execution, once', () => {
  const state = createUnderTest();
  const before = state.hasChanges();
  state.setState('RUNNING');
  state.log({ level: 'INFO', message: 'm' });
  const types = state.takeChanges().map(({ type }) => type);
  expect([before, types, state.hasChanges()]).toEqual([false, ['log', 'execution'], false]);
});

it('remembers what could not be kept, in order', () => {
  const state = createUnderTest();
  state.log({ level: 'INFO', message: 'first' });
  const lost = state.takeChanges();
  state.log({ level: 'INFO', message: 'second' });
  state.restoreChanges(lost);
  const told = state.takeChanges().map((change) => (change.type === 'log' ? change.log.message : change.type));
  expect(told).toEqual(['first', 'second', 'execution']);
});

it('replaces a taskrun by its id and reads its outputs', () => {
  const state = createUnderTest();
  const run = { id: 'r', taskId: 't', attempts: [], state: state.execution().state };
  state.putTaskRun(run);
  state.putTaskRun({ ...run, value: 'x' }, new Map([['value', 'o']]));
  expect([state.execution().taskRunList.map(({ value }) => value), state.values().taskOutputs.get('r')]).toEqual([
    ['x'],
    new Map([['value', 'o']]),
  ]);
});

it('changes labels, variables and state, and leaves the rest', () => {
  const state = createUnderTest();
  const before = state.execution();
  state.change({ labels: [{ key: 'a', value: 'b' }] });
  state.change({ variables: new Map([['v', 1]]) });
  const labels = [{ key: 'a', value: 'b' }];
  expect([state.execution(), state.values().variables]).toEqual([
    { ...before, labels, variables: '{"v":1}' },
    new Map([['v', 1]]),
  ]);
});

it('remembers the first errors, as many as expressions see', () => {
  const state = createUnderTest();
  state.log({ level: 'WARN', message: 'no error' });
  for (let count = 1; count <= 30; count++) state.log({ level: 'ERROR', message: `error ${count}` });
  const messages = state.errorLogs().map(({ message }) => message);
  expect([messages.length, messages[0], messages.at(-1)]).toEqual([25, 'error 1', 'error 25']);
});

it('readMap() reads maps alone', () => {
  expect([readMap('{"a":1}'), readMap('[1]'), readMap('{'), readMap(undefined)]).toEqual([
    new Map([['a', 1]]),
    undefined,
    undefined,
    undefined,
  ]);
});

it('forgets what ran in a task, and what it gave', () => {
  const state = createUnderTest();
  const run = { id: 'w', taskId: 'w', attempts: [], state: state.execution().state };
  state.putTaskRun(run, new Map([['count', 1]]));
  state.putTaskRun({ ...run, id: 'x', taskId: 'x', parentTaskRunId: 'w' }, new Map([['value', 'o']]));
  state.forgetBelow('w');
  const { taskOutputs, tasks } = state.values();
  const outputs = writeJson(tasks?.outputs() ?? null, environment.rendering.switches);
  expect([state.execution().taskRunList, [...taskOutputs.keys()], outputs]).toEqual([
    [run],
    ['w'],
    '{"w":{"count":1}}',
  ]);
});
