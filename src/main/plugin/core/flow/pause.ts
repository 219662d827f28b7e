// Holds an execution until it is resumed or a time is over. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `pause-*` in the recorded verdicts.
import { z } from 'zod';
import { listOf, optionalTaskList, slotOf } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const pauseTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Pause',
  aliases: ['io.kestra.core.tasks.flows.Pause'],
  properties: ({ hasLegacyTypes }) => ({
    pauseDuration: z.unknown().optional(),
    behavior: z.unknown().optional(),
    onPause: slotOf({ kind: 'task' }).optional(),
    onResume: listOf({ kind: 'input' }, 'io.kestra.core.models.flows.Input').optional(),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
    ...(hasLegacyTypes ? { delay: z.unknown().optional(), tasks: optionalTaskList() } : {}),
  }),
};
