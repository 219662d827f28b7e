// Runs tasks in the order of what they depend on. That the dependencies make sense is checked in
// `flow/check-dag.ts` when the flow is saved.
// Source: kestra-flow.md §5.2, `dag-*` in the recorded verdicts and runs.
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { printText } from '../../../contract/print-text.ts';
import { isTerminated } from '../../../contract/state.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import { concurrencyOf, handlerProperties } from '../../flowable.ts';
import { javaObject, slotOf, withJava } from '../../java-types.ts';
import type { FlowableTask } from '../../plugin.ts';
import type { Siblings } from '../../siblings.ts';
import { endOfHanging, listOf, nextAround, openTasks, roomFor } from '../../task-list.ts';

/** The type, as the checks of tasks name it. */
export const dagTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.Dag',
  aliases: ['io.kestra.core.tasks.flows.Dag'],
  properties: ({ hasLegacyTypes }) => ({
    tasks: withJava(z.array(dagItem()).min(1, 'must not be empty'), {
      class: 'java.util.ArrayList<io.kestra.plugin.core.flow.Dag$DagTask>',
      missing: ['must not be empty'],
      isReadOnly: hasLegacyTypes,
    }),
    concurrent: z.unknown().optional(),
    ...handlerProperties(),
  }),
  lists: (properties) => new Map([['tasks', itemsOf(properties).map((item) => item.get('task') ?? null)]]),
  waitsFor: ({ properties }) =>
    new Map(itemsOf(properties).map((item) => [idOf(item), namesOf(item.get('dependsOn') ?? null)])),
  begin: () => ok(new Map()),
  next({ task, runs }) {
    const list = listOf(task, 'tasks');
    const waitsFor = new Map(itemsOf(task.properties).map((item) => [idOf(item), item.get('dependsOn') ?? null]));
    const open = openTasks(list.tasks, runs, list.tasks.length);
    const ready = open.filter((each) => areEnded(waitsFor.get(each.task.id) ?? null, runs));
    const concurrent = concurrencyOf(task.properties.get('concurrent'));
    const [first] = open;
    // What waits for a disabled task waits for ever; a failure ends the whole before that.
    const isStuck = ready.length === 0 && runs.unfinishedCount() === 0 && !runs.hasState('FAILED');
    if (first !== undefined && isStuck) {
      return endOfHanging(`task "${first.task.id}" depends on a task that is disabled`);
    }
    return nextAround(list, runs, () => ready.slice(0, roomFor(concurrent, runs)));
  },
};

function itemsOf(properties: JsonMap): readonly JsonMap[] {
  const items = properties.get('tasks');
  return Array.isArray(items) ? items.filter(isJsonMap) : [];
}

function idOf(item: JsonMap): string {
  const task = item.get('task');
  return printText(isJsonMap(task) ? (task.get('id') ?? null) : null);
}

function namesOf(ids: JsonValue): readonly string[] {
  return Array.isArray(ids) ? ids.map(printText) : [];
}

function areEnded(ids: JsonValue, runs: Siblings): boolean {
  const states = namesOf(ids).map((id) => runs.ofTask(id)?.state.current);
  return states.every((state) => state !== undefined && isTerminated(state));
}

function dagItem(): z.ZodObject {
  return javaObject('io.kestra.plugin.core.flow.Dag$DagTask', {
    task: slotOf({ kind: 'task' }).optional(),
    dependsOn: z.array(z.string()).optional(),
  });
}
