// Splits a file. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const storageSplitTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.storage.Split',
  aliases: ['io.kestra.core.tasks.storages.Split'],
  properties: () => ({
    from: z.unknown(),
    bytes: z.unknown().optional(),
    partitions: z.unknown().optional(),
    rows: z.unknown().optional(),
    separator: z.unknown().optional(),
    regexPattern: z.unknown().optional(),
  }),
};
