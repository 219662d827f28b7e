// Runs one of two lists of tasks. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `if-*` in the recorded verdicts.
import { z } from 'zod';
import { optionalTaskList, taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const ifTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.If',
  aliases: ['io.kestra.core.tasks.flows.If'],
  properties: ({ hasLegacyTypes }) => ({
    condition: hasLegacyTypes ? z.string().optional() : z.string(),
    // oxlint-disable-next-line unicorn/no-thenable -- the name is Kestra's, and nobody awaits a schema
    then: taskList(),
    else: optionalTaskList(),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
  }),
};
