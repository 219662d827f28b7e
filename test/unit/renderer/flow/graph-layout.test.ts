// Places of nodes, clusters and ways: what stands above, beside and within what, and nothing on top of another.
import { expect, it } from 'vitest';
import type { Box } from '../../../../src/renderer/flow/graph-layout.ts';
import { layOutGraph } from '../../../../src/renderer/flow/graph-layout.ts';
import { graphOf } from './sample-graph.ts';

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const areApart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

it('puts what follows below, and what goes side by side in the order of the text', () => {
  const { nodes } = layOutGraph(graphOf(['a > b', 'a > c', 'b > d', 'c > d']));
  const at = new Map(nodes.map((placed) => [placed.node.name, placed]));
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => at.get(name) ?? { x: -1, y: -1 });
  expect([a && b && a.y < b.y, b && c && b.x < c.x && b.y === c.y, c && d && c.y < d.y]).toEqual([true, true, true]);
});

it('goes down in a column where many go side by side', () => {
  const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const { nodes } = layOutGraph(graphOf(names.map((name) => `a > ${name}`)));
  const column = nodes.filter(({ node }) => node.name !== 'a');
  expect(column.map(({ node }) => node.name)).toEqual(
    column.toSorted((a, b) => a.y - b.y).map(({ node }) => node.name),
  );
  expect(new Set(column.map(({ x }) => x)).size).toBe(1);
});

it('keeps nodes within their cluster, and all within the picture', () => {
  const { nodes, clusters, edges, ...size } = layOutGraph(
    graphOf(['a > b', 'b > c', 'b > d', 'c > join:b', 'd > join:b', 'join:b > e'], { b: 'k', c: 'k', d: 'k' }),
  );
  const [cluster = { x: 0, y: 0, width: 0, height: 0 }] = clusters;
  const inside = nodes.filter(({ node }) => node.clusterId === 'k');
  const outside = nodes.filter(({ node }) => node.clusterId === undefined && node.kind !== 'join');
  expect({
    inside: inside.every((box) => isWithin(box, cluster)),
    outside: outside.every((box) => areApart(box, cluster)),
    picture: [...nodes, cluster].every((box) => isWithin(box, { x: 0, y: 0, ...size })),
    ways: edges.filter(({ points }) => points.length > 1).length,
  }).toEqual({ inside: true, outside: true, picture: true, ways: 6 });
});

it('lays out nothing', () => {
  expect(layOutGraph(graphOf([]))).toMatchObject({ nodes: [], edges: [], clusters: [] });
});
