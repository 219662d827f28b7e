// Where the cursor stands in the tree of a YAML text, by indentation: the names above it, the type of each map on the way,
// and what is typed there. It works with a text that no parser would take.
import { type MapPlace, membersAround, readLine, readLines, type YamlLine } from './yaml-lines.ts';

/** One part of a way down the tree: into a member of a map, or into an item of a list. */
export type YamlPart =
  | {
      readonly kind: 'member';
      readonly name: string;
      /** The `type` of the map that has the member; absent where it says none. */
      readonly type?: string;
      /** Where the name stands. */
      readonly at: MapPlace;
    }
  | { readonly kind: 'item' };

/** What is typed at the cursor, and where. */
export interface YamlPlace {
  /** `name`: a new name in a map, or an item that is a scalar. `value`: what stands behind a colon. */
  readonly kind: 'name' | 'value';
  /** Down to the map or list for a name, down to the member for a value. */
  readonly path: readonly YamlPart[];
  readonly typed: string;
  /** Members of the map that are there already, with their values. */
  readonly members: ReadonlyMap<string, string>;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
  /** All lines of the text. */
  readonly lines: readonly YamlLine[];
}

// What may stand before the cursor: dashes and the beginning of a name; an item in quotes; a name and a value, also in
// a list in brackets.
const nameTyped = /^ *(?:- +)*([A-Za-z_][\w.-]*)?$/;
const itemTyped = /^ *(?:- +)+["']([\w.-]*)$/;
const valueTyped = /^ *(?:- +)*(["']?)[^:"'#{[\]}]+?\1 *: +(\[(?:[^\]]*,)? *)?["']?([\w.-]*)$/;

/** Looks around the cursor; undefined in texts over several lines, in comments, and amid a word. */
export function locate(text: string, at: number): YamlPlace | undefined {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const head = text.slice(start, at);
  const rest = /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
  const lines = readLines(text);
  const line = readLines(text.slice(0, at)).length - 1;
  const own = readLine(head);
  const place = { line, column: own.contentColumn };
  if (isInText(lines, { line, column: own.column })) return undefined;
  const shared = { lines, members: membersAround(lines, place) };
  const name = nameTyped.exec(head) ?? itemTyped.exec(head);
  if (name !== null) {
    const hasColon = /^\s*:/.test(rest);
    if (!hasColon && !/^["']?\s*(?:#|$)/.test(rest)) return undefined;
    return { kind: 'name', path: pathTo(lines, place), typed: name[1] ?? '', hasColon, ...shared };
  }
  const value = valueTyped.exec(head);
  if (value === null || own.key === undefined || !/^["'\],\s]*(?:#|$)/.test(rest)) return undefined;
  const member: YamlPart = { kind: 'member', name: own.key, ...typeIn(shared.members), at: place };
  const inBrackets: readonly YamlPart[] = value[2] === undefined ? [] : [{ kind: 'item' }];
  const path = [...pathTo(lines, place), member, ...inBrackets];
  return { kind: 'value', path, typed: value[3] ?? '', hasColon: false, ...shared };
}

/** Whether a line is part of a text that a line further left opens. */
function isInText(lines: readonly YamlLine[], { line, column }: MapPlace): boolean {
  let left = column;
  for (let at = line - 1; at >= 0 && left > 0; at--) {
    const above = lines[at];
    if (above === undefined || above.isBlank || above.column >= left) continue;
    // Behind a dash a name may stand further right than its line begins: what is in its column stands beside it.
    if (above.opensText && (above.key === undefined || above.contentColumn < left)) return true;
    left = above.column;
  }
  return false;
}

/** The way from the top of the text to the map whose names stand at a place. */
function pathTo(lines: readonly YamlLine[], place: MapPlace): readonly YamlPart[] {
  const parts: YamlPart[] = [];
  let column = place.column;
  let isItem = false;
  // A dash takes what stands right of it into an item; then a name may stand in the same column as the dash.
  const climb = (dashes: readonly number[]): void => {
    for (const dash of dashes.toReversed()) {
      if (dash >= column) continue;
      parts.unshift({ kind: 'item' });
      column = dash;
      isItem = true;
    }
  };
  climb(lines[place.line]?.dashes ?? []);
  for (let at = place.line - 1; at >= 0 && (column > 0 || isItem); at--) {
    const above = lines[at];
    if (above === undefined || above.isBlank) continue;
    const { key, contentColumn, dashes } = above;
    const isParent = key !== undefined && (contentColumn < column || (isItem && contentColumn === column));
    if (isParent) {
      const own = { line: at, column: contentColumn };
      parts.unshift({ kind: 'member', name: key, ...typeIn(membersAround(lines, own)), at: own });
      column = contentColumn;
      isItem = false;
    }
    // In a line that begins another item of the same list nothing leads up.
    if (isParent || (!isItem && contentColumn === column)) climb(dashes);
  }
  return parts;
}

function typeIn(members: ReadonlyMap<string, string>): { readonly type?: string } {
  const type = members.get('type');
  return type === undefined || type === '' ? {} : { type };
}
