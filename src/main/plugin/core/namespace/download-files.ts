// Copies files of a namespace into the storage of the execution.
// Source: Kestra's DownloadFiles, seen on 1.3.19 and 2.0.0 (`ns-files2` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { hashText, toHashOrder } from '../../../expression/hash-order.ts';
import { matchFiles } from '../../namespace/match-files.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText, renderRequired } from '../../render-property.ts';

/** Outputs `files`: addresses by path. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const downloadFilesTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.namespace.DownloadFiles',
  properties: () => ({
    namespace: z.unknown(),
    files: z.unknown(),
    destination: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const namespace = renderRequired(properties.get('namespace'), context);
    if (!namespace.ok) return namespace;
    const destination = renderAsText(properties.get('destination') ?? '', context);
    if (!destination.ok) return destination;
    const paths = matchFiles({ namespace: namespace.value, files: properties.get('files') ?? null }, context);
    if (!paths.ok) return paths;
    const { scope, ports } = context;
    const addresses: JsonMap = new Map();
    for (const path of paths.value) {
      const content = ports.namespaceFiles.read({ namespace: namespace.value, path });
      if (!content.ok) return content;
      const name = `${destination.value}/${path}`.replace(/^\/+/, '');
      const address = await ports.files.put({ scope, name, content: content.value });
      if (!address.ok) return address;
      addresses.set(`/${path}`, address.value);
      context.log('DEBUG', `Downloaded ${address.value}`);
    }
    context.metric({ name: 'downloaded', type: 'counter', value: addresses.size, tags: {} });
    const ordered = toHashOrder([...addresses.keys()], hashText);
    const files: JsonMap = new Map(ordered.map((path) => [path, addresses.get(path) ?? null]));
    return ok({ state: 'SUCCESS', outputs: new Map([['files', files]]) });
  },
};
