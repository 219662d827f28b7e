// The lines of a YAML text as far as their shape goes: what begins in which column. A text that is being typed is broken
// most of the time, so nothing is parsed as a whole; what is valid is the core's to say.

/** One line. Columns count from 0. */
export interface YamlLine {
  /** Where the first mark of the line stands; the end of a line that is empty or a comment. */
  readonly column: number;
  /** Whether it is empty or a comment. */
  readonly isBlank: boolean;
  /** The columns of the dashes that begin items. */
  readonly dashes: readonly number[];
  /** The column of what stands behind the dashes. */
  readonly contentColumn: number;
  /** The name before a colon, without quotes; absent where there is none. */
  readonly key?: string;
  /** What stands behind the colon, or the whole content where there is no name; without quotes and comment. */
  readonly value: string;
  /** Whether deeper lines below it are a text (`|` or `>`). */
  readonly opensText: boolean;
}

const keyed = /^(["']?)([^:"'#{[\]}]+?)\1 *:(?:\s+(.*)|$)/;
const opener = /^[|>][-+\d]*\s*(?:#.*)?$/;

/** Reads the lines; line breaks of every system are taken. */
export function readLines(text: string): readonly YamlLine[] {
  return text.split(/\r\n|\r|\n/).map(readLine);
}

/** Reads one line. */
export function readLine(text: string): YamlLine {
  const [lead = '', indent = ''] = /^( *)(?:-(?: +|$))*/.exec(text) ?? [];
  const dashes = Array.from(lead.matchAll(/-/g), ({ index }) => index);
  const content = text.slice(lead.length);
  const isBlank = dashes.length === 0 && /^\s*(?:#|$)/.test(content);
  const match = keyed.exec(content);
  const value = match === null ? content : (match[3] ?? '');
  return {
    column: isBlank ? text.length : indent.length,
    isBlank,
    dashes,
    contentColumn: lead.length,
    ...(match?.[2] === undefined ? {} : { key: match[2] }),
    value: bare(value),
    opensText: opener.test(value),
  };
}

/** A scalar without its quotes, or without the comment behind it. */
function bare(value: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(value);
  return quoted?.[2] ?? value.replace(/\s*(?:^|\s)#.*$/, '').trim();
}

/** Where a map stands: a line of it, and the column of its names. */
export interface MapPlace {
  readonly line: number;
  readonly column: number;
}

/** The members of a map above and below one of its lines, which is not read itself; what they hold is not looked into. */
export function membersAround(lines: readonly YamlLine[], { line, column }: MapPlace): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  const note = (each: YamlLine): void => {
    if (each.key !== undefined && each.contentColumn === column) members.set(each.key, each.value);
  };
  const beginsAt = (each: YamlLine | undefined): boolean => each?.dashes.some((dash) => dash < column) ?? false;
  for (let at = line; !beginsAt(lines[at]) && at > 0;) {
    at -= 1;
    const above = lines[at];
    if (above === undefined || above.isBlank) continue;
    // The line with the dash is the first of the map; what stands further left belongs to something around it.
    if (above.column < column && !(beginsAt(above) && above.contentColumn === column)) break;
    note(above);
  }
  for (let at = line + 1; at < lines.length; at++) {
    const under = lines[at];
    if (under === undefined || under.isBlank) continue;
    if (under.column < column) break;
    note(under);
  }
  return members;
}

/** Values of `id` in the items right below a line that names a list. */
export function idsBelow(lines: readonly YamlLine[], { line, column }: MapPlace): readonly string[] {
  return nearestOf(below(lines, { line, column }).filter(({ key, value }) => key === 'id' && value !== '')).map(
    ({ value }) => value,
  );
}

/** Names in the map right below a line that names it. */
export function namesBelow(lines: readonly YamlLine[], place: MapPlace): readonly string[] {
  return nearestOf(below(lines, place).filter(({ dashes }) => dashes.length === 0)).flatMap(({ key }) => key ?? []);
}

/** Where a name stands at the top of the text. */
export function topLevel(lines: readonly YamlLine[], name: string): MapPlace | undefined {
  const line = lines.findIndex(({ key, column, dashes }) => key === name && column === 0 && dashes.length === 0);
  return line < 0 ? undefined : { line, column: 0 };
}

/** The lines that a name holds; dashes may stand right below it. */
function below(lines: readonly YamlLine[], { line, column }: MapPlace): readonly YamlLine[] {
  const rest = lines.slice(line + 1);
  const end = rest.findIndex(
    (each) => !each.isBlank && (each.column < column || (each.column === column && each.dashes.length === 0)),
  );
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ isBlank }) => !isBlank);
}

/** Those furthest left: what stands deeper belongs to something among them. */
function nearestOf(lines: readonly YamlLine[]): readonly YamlLine[] {
  const nearest = Math.min(...lines.map(({ contentColumn }) => contentColumn));
  return lines.filter(({ contentColumn }) => contentColumn === nearest);
}
