// A flow's text as nodes that know where they stand, and the edits that leave everything else as it is: comments,
// order, quotes. It knows nothing of Kestra.
import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  type ParsedNode,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** A map whose members know where they stand. */
export type MapNode = YAMLMap.Parsed;
/** A member of a map. */
export type MemberNode = Pair<ParsedNode, ParsedNode | null>;

/** A flow's text with its nodes. */
export interface FlowText {
  readonly source: string;
  readonly root: MapNode;
  /** Every map at any depth, in the order of the text. */
  readonly maps: readonly MapNode[];
  /** Every text, number and word, names of members included. */
  readonly scalars: readonly Scalar.Parsed[];
}

/** Writes `text` in place of what stands between two offsets. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Reads a text that is known to be YAML; undefined where its first document is no map. */
export function readFlowText(source: string): FlowText | undefined {
  const [first] = parseAllDocuments(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  if (first === undefined || !('contents' in first) || !isMap<ParsedNode, ParsedNode | null>(first.contents)) {
    return undefined;
  }
  const maps: MapNode[] = [];
  const scalars: Scalar.Parsed[] = [];
  visit(first, {
    // What the parser made has ranges; nothing here makes nodes of its own.
    Map: (_, node) => void maps.push(node as MapNode),
    Scalar: (_, node) => void scalars.push(node as Scalar.Parsed),
  });
  return { source, root: first.contents, maps, scalars };
}

/** Applies edits that do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), source);
}

/** The member of a map; the last of doubled ones, which is the one that counts. */
export function memberOf(map: MapNode, name: string): MemberNode | undefined {
  return map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === name);
}

/** The text of a member that has one. */
export function textOf(map: MapNode, name: string): string | undefined {
  const value = memberOf(map, name)?.value;
  return isScalar(value) ? String(value.value) : undefined;
}

/** The maps in a list; none where the member is no list. */
export function mapsIn(map: MapNode, name: string): readonly MapNode[] {
  const list = memberOf(map, name)?.value;
  return isSeq<ParsedNode>(list) ? list.items.filter((item): item is MapNode => isMap(item)) : [];
}

/** Writes another word for a name or a value. */
export function replaceNode(node: ParsedNode, text: string): Edit {
  return { from: node.range[0], to: node.range[1], text };
}

/** Where a member's last sign stands: a block ends behind its last line, which is not part of it. */
export function endOf({ source }: FlowText, { key, value }: MemberNode): number {
  let end = lastOffset(value ?? key);
  while (/\s/.test(source.charAt(end - 1))) end--;
  return end;
}

function lastOffset(node: ParsedNode): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const inner = isMap(node) ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key) : last;
    if (isNode(inner)) return lastOffset(inner);
  }
  return node.range[1];
}

function isNode(value: unknown): value is ParsedNode {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** Takes a member out of its map; undefined where it is the only one, or where a comment would be lost. */
export function removeMember(text: FlowText, map: MapNode, member: MemberNode): Edit | undefined {
  const { source } = text;
  const index = map.items.indexOf(member);
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  const start = member.key.range[0];
  const end = endOf(text, member);
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const isAlone = map.flow !== true && source.slice(lineStart, start).trim() === '';
  if (isAlone && before !== undefined) {
    const rest = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(end));
    return rest === null ? undefined : { from: lineStart, to: end + rest[0].length, text: '' };
  }
  if (after !== undefined) return withoutComment(source, { from: start, to: after.key.range[0], text: '' }, end);
  if (before === undefined) return undefined;
  return withoutComment(source, { from: endOf(text, before), to: end, text: '' }, end);
}

/** Between a member and the next one only blanks and a comma may stand. */
function withoutComment(source: string, edit: Edit, end: number): Edit | undefined {
  return source.slice(end, edit.to).includes('#') ? undefined : edit;
}
