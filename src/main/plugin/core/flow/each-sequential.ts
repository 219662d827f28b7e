// The older name and shape of a loop, value after value.
// Source: kestra-flow.md §5.2.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { taskLists, taskListProperties } from '../../flowable.ts';
import { nextOfLoop } from '../../loop-list.ts';
import { renderLoopValues } from '../../loop-values.ts';
import type { FlowableTask } from '../../plugin.ts';

/** Each turn sees `taskrun.value`; the first that fails ends the loop. */
export const eachSequentialTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.EachSequential',
  aliases: ['io.kestra.core.tasks.flows.EachSequential'],
  properties: () => ({
    value: z.unknown(),
    ...taskListProperties(),
  }),
  lists: taskLists,
  begin: () => ok(new Map()),
  values: (task, context) => renderLoopValues(task.properties.get('value') ?? null, context),
  next: (run) => nextOfLoop(run, 1),
};
