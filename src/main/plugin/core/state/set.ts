// Keeps a state: what is given is merged with what is there.
// Source: Kestra's state.Set, seen on 1.3.19 (`state-set-get` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import { deepMerge } from '../../deep-merge.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderMapProperty } from '../../render-structure.ts';
import { readState, renderStatePlace } from '../../state/state-entry.ts';

/** Outputs `count` and `key`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const stateSetTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.state.Set',
  aliases: ['io.kestra.core.tasks.states.Set'],
  properties: () => ({
    name: z.unknown().optional(),
    namespace: z.unknown().optional(),
    taskrunValue: z.unknown().optional(),
    data: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const place = renderStatePlace(properties, context);
    if (!place.ok) return place;
    const given = renderMapProperty(properties.get('data') ?? new Map(), context);
    if (!given.ok) return given;
    const current = readState(place.value, context);
    if (!current.ok) return current;
    const value = deepMerge(current.value ?? new Map(), given.value);
    const set = await context.ports.keyValues.set({ ...place.value, type: 'JSON', value });
    if (!set.ok) return set;
    const outputs = new Map<string, JsonValue>([
      ['count', value.size],
      ['key', place.value.key],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};
