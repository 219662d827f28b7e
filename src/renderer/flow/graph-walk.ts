// Where the arrow keys lead in a graph: down and up along its ways, left and right among what follows the same. Points
// without a name, where ways meet, are passed over. Every node can be reached.
import type { FlowGraph } from '../../main/contract/flow-graph.ts';
import { groupBy } from './group-by.ts';

/** The nodes next to one, in the order of the flow's text. */
export interface Neighbours {
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** The neighbours of each node that has a name. */
export function neighboursOf({ nodes, edges }: Pick<FlowGraph, 'nodes' | 'edges'>): ReadonlyMap<string, Neighbours> {
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const joins = new Set(nodes.filter(({ kind }) => kind === 'join').map(({ id }) => id));
  const outOf = groupBy(edges, ({ from }) => from);
  const behindOf = (id: string): readonly string[] =>
    (outOf.get(id) ?? []).flatMap(({ to }) => (joins.has(to) ? behindOf(to) : [to]));
  const named = nodes.filter(({ id }) => !joins.has(id));
  const behind = new Map(named.map(({ id }) => [id, behindOf(id)]));
  const before = new Map<string, string[]>(named.map(({ id }) => [id, []]));
  for (const [id, found] of behind) for (const to of found) before.get(to)?.push(id);
  const sorted = (ids: readonly string[]): readonly string[] =>
    [...new Set(ids)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return new Map(
    named.map(({ id }) => [id, { before: sorted(before.get(id) ?? []), behind: sorted(behind.get(id) ?? []) }]),
  );
}

/**
 * The node that a key leads to; undefined for other keys, and the same node where there is no further one.
 * @param placeOf how far to the right a node stands: left and right are those of the picture
 */
export function nodeOfKey(
  key: string,
  at: string,
  {
    neighbours,
    placeOf,
  }: { readonly neighbours: ReadonlyMap<string, Neighbours>; readonly placeOf: (id: string) => number },
): string | undefined {
  const here = neighbours.get(at);
  const all = [...neighbours.keys()];
  if (here === undefined) return undefined;
  switch (key) {
    case 'ArrowDown':
      return here.behind[0] ?? at;
    case 'ArrowUp':
      return here.before[0] ?? at;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const siblings = siblingsOf(here, neighbours).toSorted((a, b) => placeOf(a) - placeOf(b));
      return siblings[siblings.indexOf(at) + (key === 'ArrowLeft' ? -1 : 1)] ?? at;
    }
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

/** What stands behind any of those that a node stands behind; where it stands behind none, all such. */
function siblingsOf({ before }: Neighbours, neighbours: ReadonlyMap<string, Neighbours>): readonly string[] {
  if (before.length > 0) return [...new Set(before.flatMap((id) => neighbours.get(id)?.behind ?? []))];
  return [...neighbours].flatMap(([id, one]) => (one.before.length === 0 ? [id] : []));
}
