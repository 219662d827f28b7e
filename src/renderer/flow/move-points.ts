// What a flow needs to move to the newest Kestra, point by point: what that version refuses beside what to write
// instead, where both are known.
import type { FlowMove, Replacement } from '../../main/contract/flow-parts.ts';
import type { Verdict, Violation } from '../../main/contract/model.ts';

/** One point. */
export interface MovePoint {
  readonly line?: number;
  readonly column?: number;
  /** What stands there. */
  readonly what: string;
  /** What to write instead; absent where nobody knows. */
  readonly instead?: string;
  /** Whether it can be rewritten without deciding something. */
  readonly isMechanical: boolean;
  /** The place of its replacement in the list of the move; absent where there is none. */
  readonly index?: number;
  /** What the newest version says of it when the flow is saved; empty for what shows only when it runs. */
  readonly refusals: readonly string[];
}

/** What the points are made of. */
export interface MoveFindings {
  readonly source: string;
  /** What the newest version says of the text. */
  readonly newest: Verdict;
  readonly move: FlowMove;
}

/** The points in order of lines; what has no line comes first. */
export function movePointsOf({ source, newest, move }: MoveFindings): readonly MovePoint[] {
  const lines = source.split('\n');
  const told = new Map<Replacement, string[]>(move.replacements.map((replacement) => [replacement, []]));
  const open: MovePoint[] = [];
  // What our own lint finds is no refusal.
  for (const refusal of [...newest.violations, ...newest.more].filter(({ rule }) => rule === undefined)) {
    const replacement = move.replacements.find((each) => isWithin(each, { refusal, lines }));
    if (replacement === undefined) open.push(toOpenPoint(refusal));
    else told.get(replacement)?.push(refusal.message);
  }
  const points = [...told].map(([replacement, messages], index) => ({
    ...replacement,
    index,
    refusals: [...new Set(messages)],
  }));
  return [...points, ...open].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Kestra tells the place of the field, or of the object that holds it: then the field is further down in its block. */
function isWithin(
  replacement: Replacement,
  { refusal: { line, column = 1 }, lines }: { readonly refusal: Violation; readonly lines: readonly string[] },
): boolean {
  if (line === undefined || replacement.line < line) return false;
  const inner = lines.slice(line, replacement.line).filter((text) => text.trim() !== '');
  // A flow as a whole begins at its first column: everything would be within it.
  return inner.length === 0 || (column > 1 && inner.every((text) => text.search(/\S/) >= column - 1));
}

function toOpenPoint({ path, message, line, column }: Violation): MovePoint {
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    what: path === '' ? 'The flow' : path,
    isMechanical: false,
    refusals: [message],
  };
}
