// Runs its tasks side by side, all at once or `concurrent` of them.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`parallel-*`, `g30`, `g31` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { FlowableTask } from '../../plugin.ts';
import { concurrencyOf, handlerProperties, taskLists } from '../../flowable.ts';
import { taskList } from '../../java-types.ts';
import { listOf, nextOfParallel } from '../../task-list.ts';

/** `concurrent` of 0, the default, bounds nothing. */
export const parallelTask: FlowableTask = {
  kind: 'flowable',
  isSelfContained: true,
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
  waitsFor: () => new Map(),
  begin: () => ok(new Map()),
  next({ task, runs }) {
    const concurrent = concurrencyOf(task.properties.get('concurrent'));
    return nextOfParallel(listOf(task, 'tasks'), { runs, concurrent });
  },
};
