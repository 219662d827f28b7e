// Deletes a file. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const storageDeleteTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.storage.Delete',
  aliases: ['io.kestra.core.tasks.storages.Delete'],
  properties: () => ({
    uri: z.unknown(),
    errorOnMissing: z.unknown().optional(),
  }),
};
