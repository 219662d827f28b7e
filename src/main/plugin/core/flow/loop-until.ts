// Runs tasks again until a condition holds. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `loopuntil-*` in the recorded verdicts.
import { z } from 'zod';
import { handlerProperties } from '../../flowable.ts';
import { javaObject, optionalTaskList, taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const loopUntilTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.LoopUntil',
  aliases: ['io.kestra.plugin.core.flow.WaitFor'],
  properties: ({ hasLegacyTypes }) => ({
    condition: z.unknown(),
    tasks: hasLegacyTypes ? optionalTaskList() : taskList(["The 'tasks' property cannot be empty"]),
    ...handlerProperties(),
    failOnMaxReached: z.unknown().optional(),
    checkFrequency: javaObject('io.kestra.plugin.core.flow.LoopUntil$CheckFrequency', {
      interval: z.unknown().optional(),
      maxIterations: z.unknown().optional(),
      maxDuration: z.unknown().optional(),
    }).optional(),
  }),
};
