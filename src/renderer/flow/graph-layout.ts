// A flow's graph → where everything is drawn. Each cluster is laid out by itself, from the innermost out, and is one box
// in what is around it: many small layouts cost far less than one of the whole, and boxes never cross. In pixels.
import { Graph, layout } from '@dagrejs/dagre';
import type { FlowGraph, GraphCluster, GraphEdge, GraphNode } from '../../main/contract/flow-graph.ts';
import { groupBy } from './group-by.ts';

/** A rectangle; `x` and `y` are its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node in its place. */
export interface PlacedNode extends Box {
  readonly node: GraphNode;
}

/** A cluster in its place. */
export interface PlacedCluster extends Box {
  readonly cluster: GraphCluster;
}

/** A way in its place: it is drawn along the points, from a box to a box. */
export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
  /** The middle of its label; absent where it has none. */
  readonly labelAt?: Point;
}

/** A picture; everything in it stands between 0 and its width and height. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** Those that hold others first, to be drawn first. */
  readonly clusters: readonly PlacedCluster[];
  readonly edges: readonly PlacedEdge[];
}

/** Wide enough for `12 × SUCCESS, 1 × FAILED` beside a short type. */
const nodeSize = { width: 248, height: 48 };
const joinSize = { width: 8, height: 8 };
/** Room around what stands in a cluster, and above it where the cluster has a name of its own. */
const inset = 14;
const labelHeight = 20;
/** From so many ways out of one node on they go down in a column instead of side by side: pages scroll down. */
const sideBySideMax = 5;
/** Width of a character of a label, about; dagre keeps that much room beside its way. */
const characterWidth = 7;

/** Lays a graph out, from top to bottom. */
export function layOutGraph(graph: FlowGraph): GraphLayout {
  return layOutLevel(toLevels(graph), '');
}

/** What stands directly in each cluster; the empty name is the whole. */
interface Levels {
  readonly nodes: ReadonlyMap<string, readonly GraphNode[]>;
  readonly clusters: ReadonlyMap<string, readonly GraphCluster[]>;
  /** Ways between what stands directly there, by the ids of that. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
}

interface Way {
  readonly edge: GraphEdge;
  readonly from: string;
  readonly to: string;
}

function toLevels({ nodes, edges, clusters }: FlowGraph): Levels {
  const parents = new Map(clusters.map(({ id, parentId = '' }) => [id, parentId]));
  const clusterOf = new Map(nodes.map(({ id, clusterId = '' }) => [id, clusterId]));
  /** From the node out: what stands where, as pairs of a level and what stands directly in it. */
  const chainOf = (id: string): ReadonlyMap<string, string> => {
    const chain = new Map([[clusterOf.get(id) ?? '', id]]);
    for (let at = clusterOf.get(id) ?? ''; at !== ''; at = parents.get(at) ?? '') chain.set(parents.get(at) ?? '', at);
    return chain;
  };
  const ways = edges.flatMap((edge) => {
    const [out, into] = [chainOf(edge.from), chainOf(edge.to)];
    // The innermost level that holds both ends.
    for (const [level, from] of out) {
      const to = into.get(level);
      if (to !== undefined) return to === from ? [] : [{ level, way: { edge, from, to } }];
    }
    return [];
  });
  return {
    nodes: groupBy(nodes, ({ clusterId = '' }) => clusterId),
    clusters: groupBy(clusters, ({ parentId = '' }) => parentId),
    ways: new Map(
      [...groupBy(ways, ({ level }) => level)].map(([level, found]) => [level, found.map(({ way }) => way)]),
    ),
  };
}

/** Where dagre writes the middle of a box. */
interface Middle {
  readonly width: number;
  readonly height: number;
  x?: number;
  y?: number;
}

/** Where dagre writes the points of a way. */
interface Line {
  readonly width: number;
  readonly height: number;
  readonly labelpos: 'c';
  x?: number;
  y?: number;
  points?: readonly Point[];
}

function layOutLevel(levels: Levels, level: string): GraphLayout {
  const nodes = levels.nodes.get(level) ?? [];
  const inner = (levels.clusters.get(level) ?? []).map((cluster) => {
    const { width, height, ...drawn } = layOutLevel(levels, cluster.id);
    const top = cluster.type === undefined ? labelHeight : 0;
    const middle: Middle = { width, height: height + top };
    return { cluster, drawn, top, middle };
  });
  const ways = levels.ways.get(level) ?? [];
  const picture = new Graph({ multigraph: true });
  picture.setGraph({ rankdir: directionOf(ways), nodesep: 24, ranksep: 28, marginx: inset, marginy: inset });
  const middles = nodes.map((node) => {
    const middle: Middle = { ...(node.kind === 'join' ? joinSize : nodeSize) };
    return { node, middle };
  });
  const lines = ways.map((way) => {
    const line: Line = { ...labelSize(way.edge), labelpos: 'c' };
    return { way, line };
  });
  // Told from the last to the first, dagre puts the first at the left, and at the top where they go down in a column.
  for (const { node, middle } of middles.toReversed()) picture.setNode(node.id, middle);
  for (const { cluster, middle } of inner.toReversed()) picture.setNode(cluster.id, middle);
  for (const [index, { way, line }] of [...lines.entries()].toReversed()) {
    picture.setEdge(way.from, way.to, line, String(index));
  }
  layout(picture);
  const placed = middles.map(({ node, middle }) => ({ node, ...toBox(middle) }));
  const boxes = inner.map(({ cluster, drawn, top, middle }) => ({ cluster, drawn, top, box: toBox(middle) }));
  const all = [...placed, ...boxes.map(({ box }) => box)];
  const within = boxes.map(({ drawn, top, box }) => moved(drawn, { x: box.x, y: box.y + top }));
  return {
    width: Math.max(0, ...all.map(({ x, width }) => x + width)) + inset,
    height: Math.max(0, ...all.map(({ y, height }) => y + height)) + inset,
    nodes: [...placed, ...within.flatMap((one) => one.nodes)],
    clusters: [...boxes.map(({ cluster, box }) => ({ cluster, ...box })), ...within.flatMap((one) => one.clusters)],
    edges: [...lines.map(toPlacedEdge), ...within.flatMap((one) => one.edges)],
  };
}

function directionOf(ways: readonly Way[]): 'TB' | 'LR' {
  const most = Math.max(0, ...[...groupBy(ways, ({ from }) => from).values()].map(({ length }) => length));
  return most > sideBySideMax ? 'LR' : 'TB';
}

function labelSize({ label }: GraphEdge): Pick<Line, 'width' | 'height'> {
  return label === undefined ? { width: 0, height: 0 } : { width: label.length * characterWidth, height: 16 };
}

function toBox({ width, height, x = 0, y = 0 }: Middle): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function toPlacedEdge({ way: { edge }, line }: { readonly way: Way; readonly line: Line }): PlacedEdge {
  const { points = [], x, y } = line;
  return {
    edge,
    points,
    ...(edge.label === undefined || x === undefined || y === undefined ? {} : { labelAt: { x, y } }),
  };
}

/** The same picture, further right and down. */
function moved(
  { nodes, clusters, edges }: Omit<GraphLayout, 'width' | 'height'>,
  by: Point,
): Omit<GraphLayout, 'width' | 'height'> {
  const move = <P extends Point>(point: P): P => ({ ...point, x: point.x + by.x, y: point.y + by.y });
  return {
    nodes: nodes.map(move),
    clusters: clusters.map(move),
    edges: edges.map(({ labelAt, ...edge }) => ({
      ...edge,
      points: edge.points.map(move),
      ...(labelAt === undefined ? {} : { labelAt: move(labelAt) }),
    })),
  };
}
