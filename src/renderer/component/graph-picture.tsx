// The picture of a graph: ways and clusters as SVG, nodes as boxes above them. It is one stop of the keyboard, a listbox
// whose nodes the arrows lead to along the ways; Enter opens one.
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { GraphNode } from '../../main/contract/flow-graph.ts';
import type { GraphLayout, PlacedEdge, Point } from '../flow/graph-layout.ts';
import { type Neighbours, nodeOfKey } from '../flow/graph-walk.ts';
import { type NodeNotes, spokenWay } from '../flow/spoken-node.ts';
import { GraphNodeBox } from './graph-node.tsx';
import classes from './graph-picture.module.css';

/** What it takes. */
export interface GraphPictureProps {
  readonly layout: GraphLayout;
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly notes: NodeNotes | undefined;
  readonly label: string;
  readonly scale: number;
  /** What further keys do. */
  readonly keys: Readonly<Record<string, () => void>>;
  readonly onOpen: (node: GraphNode) => void;
}

/** Draws the picture; it scrolls where there is no room for it. */
export function GraphPicture({ layout, neighbours, notes, label, scale, keys, onOpen }: GraphPictureProps) {
  const ownId = useId();
  const active = useRef<HTMLDivElement>(null);
  const named = layout.nodes.filter(({ node }) => node.kind !== 'join');
  // The listbox keeps the focus and says which of its nodes is meant.
  const [chosenId, setChosenId] = useState<string>();
  const current = named.find(({ node }) => node.id === chosenId) ?? named[0];
  // Only after a key: a picture that has just been opened begins at its upper edge.
  useLayoutEffect(() => {
    if (chosenId !== undefined) active.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenId]);
  const placeOf = (id: string): number => {
    const box = layout.nodes.find(({ node }) => node.id === id);
    // Where they stand in a column, above is before below.
    return (box?.x ?? 0) * layout.height + (box?.y ?? 0);
  };
  const press = (event: KeyboardEvent): void => {
    if (current === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nodeOfKey(event.key, current.node.id, { neighbours, placeOf });
    const more = keys[event.key];
    if (next !== undefined) setChosenId(next);
    else if (event.key === 'Enter') onOpen(current.node);
    else if (more !== undefined) more();
    else return;
    event.preventDefault();
  };
  const elementId = (id: string): string => `${ownId} ${id}`.replaceAll(' ', '-');
  return (
    <div
      className={classes.scroll}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={current === undefined ? undefined : elementId(current.node.id)}
      onKeyDown={press}
    >
      <div
        className={classes.paper}
        style={{ width: layout.width * scale, height: layout.height * scale }}
        role="presentation"
      >
        <div
          className={classes.scaled}
          style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}
          role="presentation"
        >
          <Lines layout={layout} />
          {layout.nodes.map(({ node, ...box }) =>
            node.kind === 'join' ? null : (
              <GraphNodeBox
                key={node.id}
                node={node}
                box={box}
                notes={notes}
                way={spokenWay(node, neighbours)}
                elementId={elementId(node.id)}
                isCurrent={node === current?.node}
                ref={node === current?.node ? active : undefined}
                onOpen={() => {
                  setChosenId(node.id);
                  onOpen(node);
                }}
              />
            ),
          )}
        </div>
      </div>
    </div>
  );
}

/** Radius of the frame of a cluster, as of everything with corners. */
const radius = 5;

/** Frames, ways and the points where they meet. All of it is said by the nodes' labels, hence hidden. */
function Lines({ layout: { width, height, clusters, edges, nodes } }: { readonly layout: GraphLayout }) {
  const arrowId = useId();
  return (
    <svg className={classes.lines} width={width} height={height} aria-hidden="true">
      <marker id={arrowId} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path d="M1 1l6 3-6 3z" className={classes.arrow} />
      </marker>
      {clusters.map(({ cluster, x, y, ...size }) => (
        <g key={cluster.id}>
          <rect x={x} y={y} {...size} rx={radius} className={classes.cluster} />
          {cluster.type === undefined ? (
            <text x={x + 12} y={y + 20} className={classes.name}>
              {cluster.label}
            </text>
          ) : null}
        </g>
      ))}
      {edges.map((placed) => (
        <Way key={`${placed.edge.from} ${placed.edge.to}`} placed={placed} arrowId={arrowId} />
      ))}
      {nodes.map(({ node, x, y, width: size }) =>
        node.kind === 'join' ? (
          <circle key={node.id} cx={x + size / 2} cy={y + size / 2} r={size / 2} className={classes.join} />
        ) : null,
      )}
    </svg>
  );
}

function Way({ placed, arrowId }: { readonly placed: PlacedEdge; readonly arrowId: string }) {
  const { edge, points, labelAt } = placed;
  const isFailure = edge.kind === 'failure';
  return (
    <>
      <path
        d={toPath(points)}
        className={`${classes.way} ${isFailure ? classes.failure : ''}`}
        markerEnd={`url(#${arrowId})`}
      />
      {labelAt === undefined ? null : (
        <text x={labelAt.x} y={labelAt.y + 4} className={classes.label}>
          {edge.label}
        </text>
      )}
    </>
  );
}

/** A line through the first and the last point that bends towards those between. */
function toPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const isLast = index === rest.length - 2;
    const end = isLast ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
  });
  return `M${round(first.x)} ${round(first.y)}${bends.length === 0 ? `L${round(last.x)} ${round(last.y)}` : bends.join('')}`;
}

/** A tenth of a pixel is finer than any screen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
