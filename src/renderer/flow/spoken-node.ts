// A node of a graph in words: its type as people say it, what is told of it, and where its ways lead.
import type { GraphNode } from '../../main/contract/flow-graph.ts';
import type { NodeNote } from '../execution/node-notes.ts';
import type { Neighbours } from './graph-walk.ts';

/** What is told of tasks, by their ids; one without a note has not run. */
export type NodeNotes = ReadonlyMap<string, NodeNote>;

/** The last part of a type's name: `Log` of `io.kestra.plugin.core.log.Log`. */
export function shortType(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** What a task says of itself beside its type. */
export function noteOf({ kind, name, isDisabled }: GraphNode, notes: NodeNotes | undefined): NodeNote | undefined {
  if (isDisabled) return { text: 'disabled' };
  if (notes === undefined || kind !== 'task') return undefined;
  return notes.get(name) ?? { text: 'not run' };
}

/** Where the way leads from it, for who cannot see it: `, leads to notify, report`; empty at an end. */
export function spokenWay({ id }: GraphNode, neighbours: ReadonlyMap<string, Neighbours>): string {
  // An id says what it is by what stands before its colon.
  const names = (neighbours.get(id)?.behind ?? []).map((next) => next.slice(next.indexOf(':') + 1));
  return names.length === 0 ? '' : `, leads to ${names.join(', ')}`;
}
