// Runs tasks one after the other and turns a failure into a warning. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, the recorded verdicts of both versions.
import { optionalTaskList, taskList } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

export const allowFailureTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.AllowFailure',
  aliases: ['io.kestra.core.tasks.flows.AllowFailure'],
  properties: () => ({
    tasks: taskList(["The 'tasks' property cannot be empty"]),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
  }),
};
