// What a WorkingDirectory may hold.
import { expect, test } from 'vitest';
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkWorkingDirectory } from '../../../src/main/flow/check-working-directory.ts';
import { mapOf } from './flow-parts-of.ts';

const returns = 'type: io.kestra.plugin.core.debug.Return';
const profiles: readonly Profile[] = ['1.3', '2.0'];

test.each([
  ['tasks that a worker runs', `{${returns}}, {type: io.kestra.plugin.core.flow.Sleep}`, [undefined, undefined]],
  ['nothing', '', ["The 'tasks' property cannot be empty", "The 'tasks' property cannot be empty"]],
  [
    'a flowable task by its older name',
    '{type: io.kestra.core.tasks.flows.Sequential}',
    profiles.map(() => 'Only runnable tasks are allowed as children of a WorkingDirectory task'),
  ],
  [
    'a group for one of its tasks',
    `{${returns}, workerGroup: {key: a}}`,
    [
      'Cannot set a Worker Group in any WorkingDirectory sub-tasks, it is only supported at the WorkingDirectory level',
      undefined,
    ],
  ],
])('checkWorkingDirectory() of %s', (_, tasks, said) => {
  const directory = mapOf(`tasks: [${tasks}]`);
  expect(profiles.map((profile) => checkWorkingDirectory(directory, switchesOf(profile)))).toEqual(said);
});
