// What taskruns gave.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import { defaultProfile, switchesOf } from '../../../../src/main/contract/profile.ts';
import type { JsonMap } from '../../../../src/main/contract/value.ts';
import { createTaskResults } from '../../../../src/main/execution/task/task-results.ts';
import { writeJson } from '../../../../src/main/expression/write-json.ts';

const switches = switchesOf(defaultProfile);
const run = (id: string): TaskRun => ({ id, taskId: id, attempts: [], state: { current: 'SUCCESS', histories: [] } });

it('forgets a taskrun, by its id and for expressions', () => {
  const results = createTaskResults(switches, { find: () => undefined, show: (outputs) => outputs });
  results.put(run('a'), new Map([['v', 1]]));
  results.put(run('b'), new Map([['v', 2]]));
  results.forget(new Set(['a']), [run('b')]);
  expect([[...results.outputs.keys()], writeJson(results.variables().outputs(), switches)]).toEqual([
    ['b'],
    '{"b":{"v":2}}',
  ]);
});

it('keeps outputs as they are shown', () => {
  const show = (): JsonMap => new Map([['v', 'opened']]);
  const results = createTaskResults(switches, { find: () => undefined, show });
  results.put(run('a'), new Map([['v', 'sealed']]));
  expect([...results.outputs]).toEqual([['a', show()]]);
});
