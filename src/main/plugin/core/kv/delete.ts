// Removes one key-value entry of exactly the namespace that it names.
// Source: `kv.Delete` of Kestra 1.3.19 and 2.0.0.
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { entryProperties, missingEntry, renderFlag, renderPlace } from '../../key-value/open-entries.ts';

/** Outputs `deleted`: whether there was one. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const kvDeleteTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.kv.Delete',
  properties: entryProperties,
  async run({ properties }, context) {
    const place = renderPlace(properties, context);
    if (!place.ok) return place;
    const deleted = await context.ports.keyValues.delete(place.value);
    if (!deleted.ok) return deleted;
    const mustExist = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!mustExist.ok) return mustExist;
    if (!deleted.value && mustExist.value) return missingEntry(place.value);
    return ok({ state: 'SUCCESS', outputs: new Map([['deleted', deleted.value]]) });
  },
};
