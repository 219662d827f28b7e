// Runs a key-value task over a store of the test, and a sample of what may be in it.
import type { Result } from '../../../../../src/main/contract/errors.ts';
import { switchesOf, type Profile } from '../../../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import type { RunnableTask, TaskEnd } from '../../../../../src/main/plugin/plugin.ts';
import type { KeyValueEntry, KeyValueStore } from '../../../../../src/main/plugin/ports.ts';
import { createTestContext } from '../../run-task-with.ts';

/** Runs `task` in namespace `company.team` at the beginning of 2026; every text renders to itself. */
export async function runKvTask(
  task: RunnableTask,
  properties: Readonly<Record<string, JsonValue>>,
  keyValues: KeyValueStore,
  profile: Profile = '1.3',
): Promise<Result<TaskEnd>> {
  const definition = { id: 't', type: task.type, disabled: false, properties: new Map(Object.entries(properties)) };
  const context = createTestContext({ switches: switchesOf(profile) });
  return task.run(definition, { ...context, ports: { ...context.ports, keyValues } });
}

/** The entry `k` of `company.team`, the text `v`. */
export function sampleEntry(parts: Partial<KeyValueEntry>): KeyValueEntry {
  const date = '2026-01-01T00:00:00Z';
  return {
    namespace: 'company.team',
    key: 'k',
    type: 'STRING',
    value: 'v',
    revision: 1,
    createdAt: date,
    updatedAt: date,
    ...parts,
  };
}
