// Reads one key-value entry, from the flow's own namespace or else those above it; a named one alone.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`kv-set-get`, `kv-get-*`, `kv-expired` in the recorded runs).
import { ok, type Result } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { KeyValueEntry } from '../../ports.ts';
import { toOutput } from '../../key-value/entry-value.ts';
import {
  entryProperties,
  type EntryPlace,
  missingEntry,
  readEntry,
  renderFlag,
  renderPlace,
} from '../../key-value/open-entries.ts';

/** Outputs `value`, absent without an entry. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const kvGetTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.kv.Get',
  properties: entryProperties,
  async run({ properties }, context) {
    const place = renderPlace(properties, context);
    if (!place.ok) return place;
    const found = await findNearest(place.value, context);
    if (!found.ok) return found;
    const mustExist = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!mustExist.ok) return mustExist;
    if (found.value === undefined && mustExist.value) return missingEntry(place.value);
    const outputs: JsonMap = new Map();
    if (found.value !== undefined) outputs.set('value', toOutput(found.value, context.switches));
    return ok({ state: 'SUCCESS', outputs });
  },
};

/** From the flow's namespace up to its first part, `a.b.c`, `a.b`, `a`; any other namespace is asked alone. */
async function findNearest(
  { namespace, key }: EntryPlace,
  context: RunContext,
): Promise<Result<KeyValueEntry | undefined>> {
  const inherits = namespace === context.scope.namespace;
  for (let searched = namespace; ; searched = searched.slice(0, searched.lastIndexOf('.'))) {
    const found = await readEntry({ namespace: searched, key }, context);
    if (!found.ok || found.value !== undefined || !inherits || !searched.includes('.')) return found;
  }
}
