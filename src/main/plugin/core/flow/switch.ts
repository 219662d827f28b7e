// Runs the list of tasks whose name a value equals. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `switch-*` in the recorded verdicts.
import { z } from 'zod';
import { optionalTaskList, slotOf, withJava } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the checks of tasks name it. */
export const switchTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Switch',
  aliases: ['io.kestra.core.tasks.flows.Switch'],
  properties: () => ({
    value: z.unknown(),
    // Kestra reads the tasks of the cases, but never checks what is in them.
    cases: withJava(z.record(z.string(), z.array(slotOf({ kind: 'task' }))), { isReadOnly: true }).optional(),
    defaults: optionalTaskList(),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
  }),
};
