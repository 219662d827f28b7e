// The older name and shape of a loop whose values run at the same time.
// Source: kestra-flow.md §5.2.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { concurrencyOf, handlerProperties, taskLists } from '../../flowable.ts';
import { taskList } from '../../java-types.ts';
import { nextOfParallelLoop } from '../../loop-list.ts';
import { renderLoopValues } from '../../loop-values.ts';
import type { FlowableTask } from '../../plugin.ts';

/** Each turn sees `taskrun.value`; `concurrent` of 0, the default, bounds nothing. */
export const eachParallelTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.EachParallel',
  aliases: ['io.kestra.core.tasks.flows.EachParallel'],
  properties: () => ({
    value: z.unknown(),
    concurrent: z.unknown().optional(),
    tasks: taskList(['must not be empty', 'must not be null']),
    ...handlerProperties(),
  }),
  lists: taskLists,
  waitsFor: () => new Map(),
  begin: () => ok(new Map()),
  values: (task, context) => renderLoopValues(task.properties.get('value') ?? null, context),
  next: (run) => nextOfParallelLoop(run, concurrencyOf(run.task.properties.get('concurrent'))),
};
