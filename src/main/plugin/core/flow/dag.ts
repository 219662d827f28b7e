// Runs tasks in the order of what they depend on. Its properties alone, it is not run here; that the
// dependencies make sense is checked in `flow/check-dag.ts`.
// Source: kestra-flow.md §5.2, `dag-*` in the recorded verdicts.
import { z } from 'zod';
import { handlerProperties } from '../../flowable.ts';
import { javaObject, slotOf, withJava } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the checks of tasks name it. */
export const dagTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Dag',
  aliases: ['io.kestra.core.tasks.flows.Dag'],
  properties: ({ hasLegacyTypes }) => ({
    tasks: withJava(z.array(dagItem()).min(1, 'must not be empty'), {
      class: 'java.util.ArrayList<io.kestra.plugin.core.flow.Dag$DagTask>',
      missing: ['must not be empty'],
      isReadOnly: hasLegacyTypes,
    }),
    concurrent: z.unknown().optional(),
    ...handlerProperties(),
  }),
};

function dagItem(): z.ZodObject {
  return javaObject('io.kestra.plugin.core.flow.Dag$DagTask', {
    task: slotOf({ kind: 'task' }).optional(),
    dependsOn: z.array(z.string()).optional(),
  });
}
