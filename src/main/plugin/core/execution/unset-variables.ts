// Removes variables of the execution. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.3, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const unsetVariablesTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.execution.UnsetVariables',
  properties: () => ({
    variables: z.unknown(),
    ignoreMissing: z.unknown().optional(),
  }),
};
