// Nodes in words.
import { expect, it } from 'vitest';
import type { GraphNode } from '../../../../src/main/contract/flow-graph.ts';
import { noteOf, shortType, spokenWay } from '../../../../src/renderer/flow/spoken-node.ts';

const task: GraphNode = {
  id: 'task:verify',
  kind: 'task',
  name: 'verify',
  type: 'io.kestra.plugin.core.log.Log',
  isDisabled: false,
};
const neighbours = new Map([['task:verify', { before: [], behind: ['task:notify', 'task:report'] }]]);

it.each<readonly [node: Partial<GraphNode>, text: string]>([
  [{}, '3 × SUCCESS'],
  [{ name: 'other' }, 'not run'],
  [{ isDisabled: true }, 'disabled'],
])('of %j is told: %s', (more, text) => {
  const notes = new Map([['verify', { state: 'SUCCESS', text: '3 × SUCCESS' } as const]]);
  expect(noteOf({ ...task, ...more }, notes)?.text).toBe(text);
});

it('says where ways lead', () => {
  expect([spokenWay(task, neighbours), spokenWay(task, new Map())]).toEqual([', leads to notify, report', '']);
});

it('tells nothing where there is no execution', () => {
  expect(noteOf(task, undefined)).toBeUndefined();
});

it('shortens a type to its last part', () => {
  expect([shortType('io.kestra.plugin.core.log.Log'), shortType('Log')]).toEqual(['Log', 'Log']);
});
