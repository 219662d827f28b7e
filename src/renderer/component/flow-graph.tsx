// A flow's graph to look at and to walk through: the picture, or the same as a list, for who cannot use a picture. What
// opening a node does, and what is told of one, is its caller's business.
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { FlowGraph, GraphNode } from '../../main/contract/flow-graph.ts';
import { layOutGraph } from '../flow/graph-layout.ts';
import { neighboursOf } from '../flow/graph-walk.ts';
import { formatPlural } from '../format/size.ts';
import type { NodeNotes } from '../flow/spoken-node.ts';
import classes from './flow-graph.module.css';
import { GraphList } from './graph-list.tsx';
import { GraphPicture } from './graph-picture.tsx';
import { Icon } from './icon.tsx';
import { PaneHead } from './pane-head.tsx';

/** What it takes. */
export interface FlowGraphViewProps {
  readonly graph: FlowGraph;
  /** What the picture is called by assistive technology. */
  readonly label: string;
  /** What is told of tasks, by id; absent: nothing, and none of them looks as if it had been left out. */
  readonly notes?: NodeNotes;
  /** Called with a node that is clicked, or that Enter is pressed on. */
  readonly onOpen: (node: GraphNode) => void;
}

/** Scales in the order of the buttons; below the least nobody could read anything. */
const scales = [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.25, 1.5] as const;
/** A picture that is too large is made smaller by itself down to here, and scrolls beyond. */
const readableScale = 0.7;

/** Draws the graph with what changes its size. */
export function FlowGraphView({ graph, label, notes, onOpen }: FlowGraphViewProps) {
  const layout = useMemo(() => layOutGraph(graph), [graph]);
  const neighbours = useMemo(() => neighboursOf(graph), [graph]);
  const { ref, width, height } = useElementSize();
  const [chosen, setChosen] = useState<number>();
  const [isList, setIsList] = useState(false);
  // Nothing is known of the room before it is drawn for the first time.
  const own = width === 0 ? 1 : Math.min(1, Math.max(readableScale, width / layout.width));
  const scale = chosen ?? own;
  const fit = Math.max(scales[0], Math.min(1, width / layout.width, height / layout.height));
  const zoom = (direction: 1 | -1): void =>
    setChosen((direction === 1 ? scales.find((one) => one > scale) : scales.findLast((one) => one < scale)) ?? scale);
  const tasks = graph.nodes.filter(({ kind }) => kind === 'task').length;
  const keys = { '+': () => zoom(1), '-': () => zoom(-1), '0': () => setChosen(fit) };
  return (
    <>
      <PaneHead
        actions={
          <div className={classes.tools} role="group" aria-label="View of the graph">
            {isList ? null : (
              <>
                <Tool name="Zoom out" icon="dash" onClick={keys['-']} />
                <span className={`${classes.scale} mono text-2`}>{Math.round(scale * 100)} %</span>
                <Tool name="Zoom in" icon="plus" onClick={keys['+']} />
                <Button variant="default" size="compact-sm" onClick={keys['0']}>
                  Fit
                </Button>
              </>
            )}
            <Button variant="default" size="compact-sm" aria-pressed={isList} onClick={() => setIsList(!isList)}>
              As list
            </Button>
          </div>
        }
      >
        <span className="text-2">{formatPlural(tasks, 'task')}</span>
      </PaneHead>
      <div ref={ref} className={classes.room}>
        {isList ? (
          <GraphList graph={graph} neighbours={neighbours} notes={notes} label={label} onOpen={onOpen} />
        ) : (
          <GraphPicture
            layout={layout}
            neighbours={neighbours}
            notes={notes}
            label={label}
            scale={scale}
            keys={keys}
            onOpen={onOpen}
          />
        )}
      </div>
    </>
  );
}

interface ToolProps {
  readonly name: string;
  readonly icon: 'dash' | 'plus';
  readonly onClick: () => void;
}

function Tool({ name, icon, onClick }: ToolProps) {
  return (
    <Button variant="default" size="compact-sm" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} size={14} />
    </Button>
  );
}
