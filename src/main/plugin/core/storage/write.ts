// Writes a text to a file. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const storageWriteTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.storage.Write',
  properties: () => ({
    content: z.unknown(),
    extension: z.unknown().optional(),
  }),
};
