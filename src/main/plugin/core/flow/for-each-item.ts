// Splits a file of items into batches, starts a flow for each, and joins what they gave: a Sequential around three
// tasks that stand in no flow, `<id>_split`, `<id>_items` and `<id>_merge`.
// Source: `ForEachItem` of Kestra, kestra-flow.md §5.2, seen on 1.3.19 (`foreachitem` in the recorded verdicts and runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import { handlerProperties } from '../../flowable.ts';
import { javaObject, withJava } from '../../java-types.ts';
import type { FlowableTask } from '../../plugin.ts';
import { listOf, nextOfList } from '../../task-list.ts';
import { forEachItemExecutable } from '../../for-each-item/executable.ts';
import { forEachItemMergeOutputs } from '../../for-each-item/merge-outputs.ts';
import { forEachItemSplit } from '../../for-each-item/split.ts';
import { subflowTask } from './subflow.ts';

/** Without outputs of its own. The flow is called as by a Subflow; its inputs see `taskrun.items` and `taskrun.iteration`. */
export const forEachItemTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.ForEachItem',
  aliases: ['io.kestra.core.tasks.flows.ForEachItem'],
  properties: (switches) => {
    const { outputs: _, ...call } = subflowTask.properties(switches);
    return {
      ...call,
      flowId: notEmpty(),
      items: notEmpty(),
      batch: batchProperties().optional(),
      // Kestra takes a list of tasks here and pays no heed to it.
      tasks: z.unknown().optional(),
      ...handlerProperties(),
    };
  },
  lists: (properties) => new Map([['tasks', partsOf(properties)]]),
  begin: () => ok(new Map()),
  next: ({ task, runs }) => nextOfList(listOf(task, 'tasks'), runs),
};

function notEmpty(): z.ZodType {
  return withJava(z.string().min(1, 'must not be empty'), { missing: ['must not be empty'] });
}

function batchProperties(): z.ZodType {
  const names = ['bytes', 'partitions', 'rows', 'separator', 'regexPattern'];
  const shape = Object.fromEntries(names.map((name) => [name, z.unknown().optional()]));
  return javaObject('io.kestra.plugin.core.flow.ForEachItem$Batch', shape);
}

/** The three tasks; a batch is one row where nothing else is said. */
function partsOf(properties: JsonMap): JsonValue {
  const named = properties.get('id');
  const id = typeof named === 'string' ? named : '';
  const batch = properties.get('batch') ?? null;
  const rows = new Map<string, JsonValue>([['rows', 1], ...(isJsonMap(batch) ? batch : [])]);
  const call = callProperties.flatMap((name) => {
    const value = properties.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return [
    toPart(`${id}_split`, forEachItemSplit.type, [['items', properties.get('items') ?? null], ['batch', rows]]), // prettier-ignore
    toPart(`${id}_items`, forEachItemExecutable.type, call),
    toPart(`${id}_merge`, forEachItemMergeOutputs.type, []),
  ];
}

const callProperties = [
  'namespace',
  'flowId',
  'revision',
  'inputs',
  'labels',
  'wait',
  'transmitFailed',
  'inheritLabels',
  'scheduleDate',
  'restartBehavior',
];

function toPart(id: string, type: string, rest: readonly (readonly [string, JsonValue])[]): JsonMap {
  return new Map<string, JsonValue>([['id', id], ['type', type], ...rest]); // prettier-ignore
}
