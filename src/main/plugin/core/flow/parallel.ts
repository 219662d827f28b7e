// Runs tasks at the same time. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `parallel-*` in the recorded verdicts.
import { z } from 'zod';
import { optionalTaskList, taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const parallelTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Parallel',
  aliases: ['io.kestra.core.tasks.flows.Parallel'],
  properties: ({ hasLegacyTypes }) => ({
    tasks: taskList(
      hasLegacyTypes ? ['must not be empty', 'must not be null'] : ["The 'tasks' property cannot be empty"],
    ),
    concurrent: z.unknown().optional(),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
  }),
};
