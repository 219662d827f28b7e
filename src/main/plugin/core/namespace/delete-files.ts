// Deletes files of a namespace. Folders are there only as long as files are in them, so that `deleteParentFolder`
// asks for what is so anyway.
// Source: Kestra's DeleteFiles, kestra-flow.md §5.6.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { matchFiles } from '../../namespace/match-files.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderRequired } from '../../render-property.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const deleteFilesTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.namespace.DeleteFiles',
  properties: () => ({
    namespace: z.unknown(),
    files: z.unknown(),
    deleteParentFolder: z.unknown().optional(),
  }),
  run({ properties }, context) {
    const namespace = renderRequired(properties.get('namespace'), context);
    if (!namespace.ok) return namespace;
    const paths = matchFiles({ namespace: namespace.value, files: properties.get('files') ?? null }, context);
    if (!paths.ok) return paths;
    for (const path of paths.value) {
      const deleted = context.ports.namespaceFiles.delete({ namespace: namespace.value, path });
      if (!deleted.ok) return deleted;
      context.log('DEBUG', `Deleted ${path}`);
    }
    context.metric({ name: 'deleted', type: 'counter', value: paths.value.length, tags: {} });
    return ok({ state: 'SUCCESS', outputs: new Map() });
  },
};
