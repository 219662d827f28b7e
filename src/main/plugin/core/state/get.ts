// Reads a state. One that is not there is empty, unless the task says otherwise.
// Source: Kestra's state.Get, seen on 1.3.19 (`state-set-get` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../../contract/value.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunnableTask } from '../../plugin.ts';
import { readState, renderStatePlace } from '../../state/state-entry.ts';

/** Outputs `count` and `data`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const stateGetTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.state.Get',
  aliases: ['io.kestra.core.tasks.states.Get'],
  properties: () => ({
    name: z.unknown().optional(),
    namespace: z.unknown().optional(),
    taskrunValue: z.unknown().optional(),
    errorOnMissing: z.unknown().optional(),
  }),
  run({ properties }, context) {
    const place = renderStatePlace(properties, context);
    if (!place.ok) return place;
    const found = readState(place.value, context);
    if (!found.ok) return found;
    const failsOnMissing = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!failsOnMissing.ok) return failsOnMissing;
    if (found.value === undefined && failsOnMissing.value) {
      return fail(createError('TASK_FAILED', `State ${place.value.key} not found`));
    }
    const data: JsonMap = found.value ?? new Map();
    const outputs = new Map<string, JsonValue>([
      ['count', data.size],
      ['data', data],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};
