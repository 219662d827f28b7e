// Runs its tasks once for each of a list of values, one value after the other or several at once.
// Source: kestra-flow.md §5.2, `foreach-*` in the recorded verdicts and runs.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { concurrencyOf, taskLists, taskListProperties } from '../../flowable.ts';
import { nextOfLoop } from '../../loop-list.ts';
import { renderLoopValues } from '../../loop-values.ts';
import type { FlowableTask } from '../../plugin.ts';

/** Each turn sees `taskrun.value` and `taskrun.iteration`; `concurrencyLimit` of 0 bounds nothing, 1 is the default. */
export const forEachTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.ForEach',
  properties: () => ({
    values: z.unknown(),
    concurrencyLimit: z.int().min(0, 'must be greater than or equal to 0').optional(),
    ...taskListProperties(),
  }),
  lists: taskLists,
  begin: () => ok(new Map()),
  values: (task, context) => renderLoopValues(task.properties.get('values') ?? null, context),
  next: (run) => nextOfLoop(run, concurrencyOf(run.task.properties.get('concurrencyLimit') ?? 1)),
};
