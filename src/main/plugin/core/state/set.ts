// Keeps a state. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const stateSetTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.state.Set',
  aliases: ['io.kestra.core.tasks.states.Set'],
  properties: () => ({
    name: z.unknown().optional(),
    namespace: z.unknown().optional(),
    taskrunValue: z.unknown().optional(),
    data: z.unknown().optional(),
  }),
};
