// The older name and shape of a loop, value after value. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2.
import { z } from 'zod';
import { taskListProperties } from '../../flowable.ts';
import type { DescribedType } from '../../plugin.ts';

export const eachSequentialTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.EachSequential',
  aliases: ['io.kestra.core.tasks.flows.EachSequential'],
  properties: () => ({
    value: z.unknown(),
    ...taskListProperties(),
  }),
};
