// Replaces the value of a key-value entry and keeps its description and expiry. Kestra's papers speak of merging
// maps; what it does is to store the text of the value.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`x-kv-put-json` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { toEntryValue } from '../../key-value/entry-value.ts';
import { entryProperties, missingEntry, readEntry, renderFlag, renderPlace } from '../../key-value/open-entries.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const kvPutTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.kv.Put',
  properties: () => ({ ...entryProperties(), value: z.unknown() }),
  async run({ properties }, context) {
    const place = renderPlace(properties, context);
    if (!place.ok) return place;
    const text = renderAsText(properties.get('value') ?? null, context);
    if (!text.ok) return text;
    const value = toEntryValue(text.value, { kvType: undefined, switches: context.switches });
    if (!value.ok) return value;
    const current = await readEntry(place.value, context);
    if (!current.ok) return current;
    const mustExist = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!mustExist.ok) return mustExist;
    if (current.value === undefined && mustExist.value) return missingEntry(place.value);
    const { description, expiresAt } = current.value ?? {};
    const set = await context.ports.keyValues.set({
      ...place.value,
      ...value.value,
      ...(description === undefined ? {} : { description }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
    return set.ok ? ok({ state: 'SUCCESS', outputs: new Map() }) : set;
  },
};
