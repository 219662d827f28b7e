// The three tasks that a ForEachItem consists of. Source: `foreachitem` in the recorded runs of Kestra 1.3.19.
import { expect, it } from 'vitest';
import type { JsonMap, JsonValue } from '../../../../../src/main/contract/value.ts';
import { forEachItemTask } from '../../../../../src/main/plugin/core/flow/for-each-item.ts';

function partsOf(properties: Readonly<Record<string, JsonValue>>): JsonValue | undefined {
  return forEachItemTask.lists(new Map(Object.entries({ id: 'f', ...properties }))).get('tasks');
}

const part = (id: string, type: string, rest: Readonly<Record<string, JsonValue>> = {}): JsonMap =>
  new Map(Object.entries({ id, type: `${forEachItemTask.type}$ForEachItem${type}`, ...rest }));

it('hands the items to the first part, the call to the second', () => {
  const call = { namespace: 'a', flowId: 'b', inputs: new Map([['i', 'x']]), wait: false, transmitFailed: false };
  const batch = new Map<string, JsonValue>([['separator', ';']]);
  expect(partsOf({ items: 'u', batch, errors: [], ...call })).toEqual([
    part('f_split', 'Split', { items: 'u', batch: new Map<string, JsonValue>([['rows', 1], ['separator', ';']]) }), // prettier-ignore
    part('f_items', 'Executable', call),
    part('f_merge', 'MergeOutputs'),
  ]);
});

it('makes batches of one row where nothing else is said', () => {
  expect(partsOf({ items: 'u' })).toEqual([
    part('f_split', 'Split', { items: 'u', batch: new Map([['rows', 1]]) }),
    part('f_items', 'Executable'),
    part('f_merge', 'MergeOutputs'),
  ]);
});
