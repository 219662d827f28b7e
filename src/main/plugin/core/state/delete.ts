// Removes a state.
// Source: Kestra's state.Delete, seen on 1.3.19 (`state-set-get` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { defaultState, renderStatePlace } from '../../state/state-entry.ts';

/** Outputs `deleted`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const stateDeleteTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.state.Delete',
  aliases: ['io.kestra.core.tasks.states.Delete'],
  properties: () => ({
    name: z.unknown().optional(),
    namespace: z.unknown().optional(),
    taskrunValue: z.unknown().optional(),
    errorOnMissing: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const place = renderStatePlace(properties, context);
    if (!place.ok) return place;
    const deleted = await context.ports.keyValues.delete(place.value);
    if (!deleted.ok) return deleted;
    const failsOnMissing = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!failsOnMissing.ok) return failsOnMissing;
    if (!failsOnMissing.value || deleted.value) {
      return ok({ state: 'SUCCESS', outputs: new Map([['deleted', deleted.value]]) });
    }
    const name = renderAsText(properties.get('name') ?? defaultState, context);
    return name.ok ? fail(createError('TASK_FAILED', `Unable to find the state file '${name.value}'`)) : name;
  },
};
