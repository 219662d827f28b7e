// Lists the keys of a namespace, all of them or those with a prefix; namespaces above are not looked into.
// Source: `kv.GetKeys` of Kestra 1.3.19 and 2.0.0 (`kv-getkeys` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { checkNamespace, renderNamespace } from '../../key-value/open-entries.ts';

/** Outputs `keys`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const kvGetKeysTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.kv.GetKeys',
  properties: () => ({ prefix: z.unknown().optional(), namespace: z.unknown().optional() }),
  run({ properties }, context) {
    const namespace = renderNamespace(properties.get('namespace'), context);
    if (!namespace.ok) return namespace;
    const prefix = renderAsText(properties.get('prefix') ?? '', context);
    if (!prefix.ok) return prefix;
    const known = checkNamespace(namespace.value, context);
    if (!known.ok) return known;
    const listed = context.ports.keyValues.list({ namespace: namespace.value, prefix: prefix.value });
    if (!listed.ok) return listed;
    return ok({ state: 'SUCCESS', outputs: new Map([['keys', listed.value.map(({ key }) => key)]]) });
  },
};
