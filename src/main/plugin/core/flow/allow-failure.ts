// Runs its tasks one after the other; a failure among them is a warning of its own.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`allowfailure-*`, `y-allowfailure-disabled` in the recorded runs).
import { ok } from '../../../contract/errors.ts';
import type { FlowableTask } from '../../plugin.ts';
import { taskLists, taskListProperties } from '../../flowable.ts';
import { enabled, endOfHanging, listOf, nextOfList } from '../../task-list.ts';

/** Its own state is WARNING where a task of it FAILED; without tasks Kestra would hang here. */
export const allowFailureTask: FlowableTask = {
  kind: 'flowable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.flow.AllowFailure',
  aliases: ['io.kestra.core.tasks.flows.AllowFailure'],
  properties: taskListProperties,
  lists: taskLists,
  begin: () => ok(new Map()),
  next({ task, runs }) {
    const list = listOf(task, 'tasks');
    if (enabled(list.tasks).length === 0) return endOfHanging(`task "${task.id}" holds no task that could run`);
    const next = nextOfList(list, runs);
    return next.type === 'end' && next.state === 'FAILED' ? { type: 'end', state: 'WARNING' } : next;
  },
};
