// Writes the lines of a file in reverse. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const storageReverseTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.storage.Reverse',
  aliases: ['io.kestra.core.tasks.storages.Reverse'],
  properties: () => ({
    from: z.unknown(),
    separator: z.unknown().optional(),
    charset: z.unknown().optional(),
  }),
};
