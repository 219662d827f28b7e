// Runs tasks one after the other. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `seq-*` in the recorded verdicts.
import { optionalTaskList, taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const sequentialTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Sequential',
  aliases: ['io.kestra.core.tasks.flows.Sequential'],
  properties: () => ({
    tasks: taskList(["The 'tasks' property cannot be empty"]),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
  }),
};
