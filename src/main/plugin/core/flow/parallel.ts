// Runs its tasks side by side, all at once or `concurrent` of them.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`parallel-*`, `g30`, `g31` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { FlowableTask } from '../../plugin.ts';
import { handlerProperties, taskLists } from '../../flowable.ts';
import { taskList } from '../../java-types.ts';
import { listOf, nextOfParallel } from '../../task-list.ts';

export const parallelTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.Parallel',
  aliases: ['io.kestra.core.tasks.flows.Parallel'],
  properties: ({ hasLegacyTypes }) => ({
    tasks: taskList(
      hasLegacyTypes ? ['must not be empty', 'must not be null'] : ["The 'tasks' property cannot be empty"],
    ),
    concurrent: z.unknown().optional(),
    ...handlerProperties(),
  }),
  lists: taskLists,
  begin: () => ok(new Map()),
  next({ task, runs }) {
    // Kestra takes a text or a negative number when it saves the flow; only a count bounds anything.
    const concurrent = Math.max(0, Math.trunc(Number(task.properties.get('concurrent') ?? 0))) || 0;
    return nextOfParallel(listOf(task, 'tasks'), { runs, concurrent });
  },
};
