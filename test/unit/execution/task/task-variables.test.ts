// `outputs` and `tasks`, as expressions see them.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { profiles, switchesOf } from '../../../../src/main/contract/profile.ts';
import type { JsonMap } from '../../../../src/main/contract/value.ts';
import { createTaskVariables } from '../../../../src/main/execution/task/task-variables.ts';
import { writeJson } from '../../../../src/main/expression/write-json.ts';

const [older = '1.3', newer = '2.0'] = profiles;

type Run = Pick<TaskRun, 'id' | 'parentTaskRunId' | 'value' | 'iteration'>;

/** The task of a taskrun is the first letter of its id. */
function print(runs: readonly (readonly [Run, JsonMap | undefined])[], profile = older): readonly string[] {
  const switches = switchesOf(profile);
  const byId = new Map<string, TaskRun>();
  const variables = createTaskVariables(switches, (id) => byId.get(id));
  for (const [run, outputs] of runs) {
    const current = outputs === undefined ? 'CREATED' : 'SUCCESS';
    const taskRun: TaskRun = { ...run, taskId: run.id.slice(0, 1), attempts: [], state: { current, histories: [] } };
    byId.set(run.id, taskRun);
    variables.put(taskRun, outputs);
  }
  return [writeJson(variables.outputs(), switches), writeJson(variables.tasks(), switches)];
}

const gave = (value: string): JsonMap => new Map([['v', value]]);
const loop = { id: 'f' };

it('puts what a loop runs by the values, those of outer loops first', () => {
  const inner = (id: string, value: string) => ({ id, parentTaskRunId: id, value, iteration: 0 });
  const runs = [
    [loop, new Map()],
    [{ ...inner('g1', '1'), parentTaskRunId: 'f' }, new Map()],
    [{ ...inner('x1', 'a'), parentTaskRunId: 'g1' }, gave('1a')],
    [{ ...inner('x2', 'b'), parentTaskRunId: 'g1' }, gave('1b')],
    [{ ...inner('g2', '2'), parentTaskRunId: 'f' }, new Map()],
    [{ ...inner('x3', 'a'), parentTaskRunId: 'g2' }, gave('2a')],
  ] as const;
  expect(print(runs)).toEqual([
    '{"x":{"1":{"a":{"v":"1a"},"b":{"v":"1b"}},"2":{"a":{"v":"2a"}}},"f":{},"g":{}}',
    '{"f":{"state":"SUCCESS"},"g":{"1":{"state":"SUCCESS"},"2":{"state":"SUCCESS"}},"x":{"a":{"state":"SUCCESS"},"b":{"state":"SUCCESS"}}}',
  ]);
});

it('keeps of tasks below a task in a loop what the last gave for the outermost value', () => {
  const runs = [
    [{ id: 'g', value: '1', iteration: 0 }, new Map()],
    [{ id: 'i1', parentTaskRunId: 'g', value: 'a', iteration: 0 }, gave('if')],
    [{ id: 'x1', parentTaskRunId: 'i1' }, gave('1a')],
    [{ id: 'i2', parentTaskRunId: 'g', value: 'b', iteration: 1 }, gave('if')],
    [{ id: 'x2', parentTaskRunId: 'i2' }, gave('1b')],
  ] as const;
  const [outputs] = print(runs);
  expect(outputs).toBe('{"x":{"1":{"b":{"v":"1b"}}},"i":{"1":{"a":{"v":"if"},"b":{"v":"if"}}},"g":{}}');
});

it('lists a running task on one profile alone', () => {
  expect([older, newer].map((profile) => print([[{ id: 'r' }, undefined]], profile)[0])).toEqual(['{}', '{"r":{}}']);
});

it('sees a task that a worker has as it was handed over, and one that holds others as it runs', () => {
  const switches = switchesOf(older);
  const variables = createTaskVariables(switches, () => undefined);
  const runs = [
    ['a', 'CREATED', undefined],
    ['a', 'SUBMITTED', undefined],
    ['a', 'RUNNING', undefined],
    ['s', 'CREATED', undefined],
    ['s', 'RUNNING', '{}'],
  ] as const;
  for (const [taskId, current, outputs] of runs) {
    const given = outputs === undefined ? {} : { outputs };
    variables.put({ id: taskId, taskId, attempts: [], state: { current, histories: [] }, ...given }, undefined);
  }
  expect(writeJson(variables.tasks(), switches)).toBe('{"a":{"state":"CREATED"},"s":{"state":"RUNNING"}}');
});
