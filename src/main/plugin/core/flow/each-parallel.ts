// The older name and shape of a loop whose values run at the same time. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2.
import { z } from 'zod';
import { handlerProperties } from '../../flowable.ts';
import { taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const eachParallelTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.EachParallel',
  aliases: ['io.kestra.core.tasks.flows.EachParallel'],
  properties: () => ({
    value: z.unknown(),
    concurrent: z.unknown().optional(),
    tasks: taskList(['must not be empty', 'must not be null']),
    ...handlerProperties(),
  }),
};
