// Asks a task that changes its execution what it would change.
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import type { ExecutionUpdate, UpdatingTask } from '../../../src/main/plugin/plugin.ts';
import { createTestContext } from './run-task-with.ts';

/** What the task is asked. */
export interface UpdateQuestion {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly profile?: Profile;
  readonly labels?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The change, or the first line of why there is none. Every text renders to itself. */
export function updateWith(
  task: UpdatingTask,
  { properties, profile = '1.3', labels = {}, variables }: UpdateQuestion,
): ExecutionUpdate | string {
  const values = toJsonValue(properties);
  const own = variables === undefined ? undefined : toJsonValue(variables);
  const updated = task.update(
    { id: 't', type: task.type, disabled: false, properties: isJsonMap(values) ? values : new Map() },
    {
      labels: Object.entries(labels).map(([key, value]) => ({ key, value })),
      variables: isJsonMap(own) ? own : undefined,
    },
    createTestContext({ switches: switchesOf(profile) }),
  );
  return updated.ok ? updated.value : (updated.error.message.split('\n')[0] ?? '');
}
