// Runs its tasks one after the other. Source: seen on Kestra 1.3.19 and 2.0.0 (`seq-*` in the recorded runs).
import { ok } from '../../../contract/errors.ts';
import type { FlowableTask } from '../../plugin.ts';
import { taskLists, taskListProperties } from '../../flowable.ts';
import { listOf, nextOfList } from '../../task-list.ts';

/** Without outputs of its own; the tasks are in `tasks`. */
export const sequentialTask: FlowableTask = {
  kind: 'flowable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.flow.Sequential',
  aliases: ['io.kestra.core.tasks.flows.Sequential'],
  properties: taskListProperties,
  lists: taskLists,
  begin: () => ok(new Map()),
  next: ({ task, runs }) => nextOfList(listOf(task, 'tasks'), runs),
};
