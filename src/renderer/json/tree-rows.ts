// Which rows of a tree are in it, given what is open. Rows know their path; what is closed is never scanned.
import type { JsonPath } from './expression-path.ts';
import { type JsonChild, type JsonNode, scanChildren, scanNode } from './scan-json.ts';

/** One row. */
export interface TreeRow {
  readonly node: JsonNode;
  readonly key: string | number;
  readonly path: JsonPath;
  /** The path as one text, unique within the tree. */
  readonly id: string;
  /** 0 for the outermost rows. */
  readonly depth: number;
  readonly isOpen: boolean;
}

/** What rows are made of. */
export interface TreeOptions {
  readonly text: string;
  /** What stands before every path: `['trigger']`. */
  readonly root: JsonPath;
  /** Ids of rows that are not as they were at first. */
  readonly toggled: ReadonlySet<string>;
}

/** A tree is opened by itself as long as it stays this long. */
const openedRowsMax = 200;
/** No map with more members is opened by itself. */
const openedSizeMax = 50;

/** The rows in order. Nodes are open at first while few rows are in sight, and closed behind that. */
export function treeRows({ text, root, toggled }: TreeOptions): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (child: JsonChild, parent: JsonPath, depth: number): void => {
    const path = [...parent, child.key];
    const id = JSON.stringify(path);
    const isNested = child.size > 0;
    const opensItself = rows.length < openedRowsMax && child.size <= openedSizeMax;
    const isOpen = isNested && opensItself !== toggled.has(id);
    rows.push({ node: child, key: child.key, path, id, depth, isOpen });
    if (isOpen) for (const inner of scanChildren(text, child)) visit(inner, path, depth + 1);
  };
  for (const child of scanChildren(text, scanNode(text))) visit(child, root, 0);
  return rows;
}
