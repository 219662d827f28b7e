// A graph as a list: every node in the order of the flow's text, indented as it stands in others, with what follows it.
// For who cannot see a picture, and for who would rather read.
import { UnstyledButton } from '@mantine/core';
import type { FlowGraph, GraphNode } from '../../main/contract/flow-graph.ts';
import type { Neighbours } from '../flow/graph-walk.ts';
import { type NodeNotes, noteOf, shortType, spokenWay } from '../flow/spoken-node.ts';
import classes from './graph-list.module.css';
import { StateIcon, stateColour } from './state-badge.tsx';

/** What it takes. */
export interface GraphListProps {
  readonly graph: FlowGraph;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly notes: NodeNotes | undefined;
  readonly label: string;
  readonly onOpen: (node: GraphNode) => void;
}

const indentPx = 16;

/** Draws the list. */
export function GraphList({ graph, neighbours, notes, label, onOpen }: GraphListProps) {
  const parents = new Map(graph.clusters.map(({ id, parentId }) => [id, parentId]));
  const depthOf = (clusterId: string | undefined): number =>
    clusterId === undefined ? 0 : 1 + depthOf(parents.get(clusterId));
  // A task that holds others stands at the head of its own cluster, and before it is indented.
  const heads = new Map(graph.clusters.map((one) => [one.id, one.type === undefined ? undefined : one.label]));
  const levelOf = ({ clusterId, name }: GraphNode): number =>
    depthOf(clusterId) - (clusterId !== undefined && heads.get(clusterId) === name ? 1 : 0);
  return (
    <ol className={classes.list} aria-label={label}>
      {graph.nodes.flatMap((node) => {
        if (node.kind === 'join') return [];
        const note = noteOf(node, notes);
        return [
          <li key={node.id}>
            <UnstyledButton
              className={classes.row}
              style={{ paddingLeft: 16 + levelOf(node) * indentPx }}
              onClick={() => onOpen(node)}
            >
              {note?.state === undefined ? null : <StateIcon state={note.state} />}
              <span className="mono strong">{node.name}</span>
              <span className="hidden">, </span>
              <span className="text-2">{shortType(node.type)}</span>
              {note === undefined ? null : (
                <>
                  <span className="hidden">, </span>
                  <span className={note.state === undefined ? 'text-2' : stateColour(note.state)}>{note.text}</span>
                </>
              )}
              <span className="hidden">{spokenWay(node, neighbours)}</span>
            </UnstyledButton>
          </li>,
        ];
      })}
    </ol>
  );
}
