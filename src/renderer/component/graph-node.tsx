// One node of a graph: the task's id and type, and what is told of it. Its state is an icon and a word, never a colour
// alone.
import type { Ref } from 'react';
import type { GraphNode } from '../../main/contract/flow-graph.ts';
import type { Box } from '../flow/graph-layout.ts';
import { type NodeNotes, noteOf, shortType } from '../flow/spoken-node.ts';
import classes from './graph-node.module.css';
import { Icon } from './icon.tsx';
import { StateIcon, stateColour } from './state-badge.tsx';

/** What it takes. */
export interface GraphNodeBoxProps {
  readonly node: GraphNode;
  readonly box: Box;
  readonly notes: NodeNotes | undefined;
  /** Said behind it: where its ways lead. */
  readonly way: string;
  readonly elementId: string;
  /** Whether the keyboard is at it. */
  readonly isCurrent: boolean;
  readonly ref: Ref<HTMLDivElement> | undefined;
  readonly onOpen: () => void;
}

/** Draws the node where the layout has put it. */
export function GraphNodeBox({ node, box, notes, way, elementId, isCurrent, ref, onOpen }: GraphNodeBoxProps) {
  const { x, y, width, height } = box;
  const note = noteOf(node, notes);
  const hasRun = notes === undefined || node.kind === 'trigger' || note?.state !== undefined;
  const looks = [
    isCurrent ? classes.current : '',
    node.kind === 'trigger' ? classes.trigger : '',
    node.isDisabled || !hasRun ? classes.faint : '',
  ];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox around it has the focus and the keys
    <div
      ref={ref}
      id={elementId}
      className={`${classes.node} ${looks.join(' ')}`}
      style={{ left: x, top: y, width, height }}
      role="option"
      aria-selected={isCurrent}
      title={[node.name, node.type, ...(note === undefined ? [] : [note.text])].join('\n')}
      onClick={onOpen}
    >
      <span className={classes.head}>
        {note?.state === undefined ? null : <StateIcon state={note.state} />}
        {node.kind === 'trigger' ? <Icon name="delivery" size={14} className="text-2" /> : null}
        <span className={`${classes.name} mono`}>{node.name}</span>
      </span>
      <span className="hidden">, </span>
      <span className={`${classes.foot} meta text-2`}>
        <span className={classes.type}>
          {shortType(node.type)}
          {node.calls === undefined ? '' : ` ${node.calls}`}
          {node.kind === 'trigger' ? <span className="hidden"> trigger</span> : null}
        </span>
        {note === undefined ? null : (
          <>
            <span className="hidden">, </span>
            <span className={`${classes.note} ${note.state === undefined ? '' : stateColour(note.state)}`}>
              {note.text}
            </span>
          </>
        )}
      </span>
      <span className="hidden">{way}</span>
    </div>
  );
}
