// Adds labels to the execution. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.3, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const labelsTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.execution.Labels',
  aliases: ['io.kestra.core.tasks.executions.Labels'],
  properties: () => ({
    labels: z.unknown(),
  }),
};
