// Keeps the items of a file for which a condition holds. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const filterItemsTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.storage.FilterItems',
  aliases: ['io.kestra.core.tasks.storages.FilterItems'],
  properties: () => ({
    from: z.unknown(),
    filterCondition: z.unknown(),
    filterType: z.unknown().optional(),
    errorOrNullBehavior: z.unknown().optional(),
  }),
};
