// Removes a state. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §5.6, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

export const stateDeleteTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.state.Delete',
  aliases: ['io.kestra.core.tasks.states.Delete'],
  properties: () => ({
    name: z.unknown().optional(),
    namespace: z.unknown().optional(),
    taskrunValue: z.unknown().optional(),
    errorOnMissing: z.unknown().optional(),
  }),
};
