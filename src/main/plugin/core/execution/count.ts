// Counts executions of flows. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.3, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

/** Kestra asks its database of all executions; a stub gives what it would have found. */
export const countTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.execution.Count',
  aliases: ['io.kestra.core.tasks.executions.Counts'],
  properties: () => ({
    startDate: z.unknown(),
    flows: z.unknown().optional(),
    namespaces: z.unknown().optional(),
    states: z.unknown().optional(),
    endDate: z.unknown().optional(),
    expression: z.unknown().optional(),
  }),
};
