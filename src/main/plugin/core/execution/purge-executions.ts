// Deletes old executions. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.3, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

/** Old executions are deleted here by the settings, never by a flow. */
export const purgeExecutionsTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.execution.PurgeExecutions',
  aliases: ['io.kestra.core.tasks.storages.Purge', 'io.kestra.plugin.core.storage.Purge'],
  properties: () => ({
    endDate: z.unknown(),
    namespace: z.unknown().optional(),
    flowId: z.unknown().optional(),
    startDate: z.unknown().optional(),
    states: z.unknown().optional(),
    purgeExecution: z.unknown().optional(),
    purgeLog: z.unknown().optional(),
    purgeMetric: z.unknown().optional(),
    purgeStorage: z.unknown().optional(),
    batchSize: z.unknown().optional(),
  }),
};
