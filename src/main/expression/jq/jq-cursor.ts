// Where reading a jq program stands, and the steps that all its readers share. Terms hold whole programs again,
// so the entry points of the grammar come along here instead of being imported in a circle.
import { raiseJq } from './jq-failure.ts';
import type { JqToken } from './jq-lexer.ts';
import type { JqNode } from './jq-node.ts';

/** Where reading stands. It is one object that all readers move; going back is setting `at` to an earlier place. */
export interface JqCursor {
  /** The program's, or those inside of a text's insertion, which are read as a program of their own. */
  readonly tokens: readonly JqToken[];
  at: number;
  /** Levels of nested programs, bounded because each is several calls deep here. */
  depth: number;
  /** Reads what may hold pipes. */
  readonly parsePipe: (cursor: JqCursor) => JqNode;
  /** Reads what stands between commas: everything that binds tighter. */
  readonly parseNoComma: (cursor: JqCursor) => JqNode;
}

/** The sign that comes next, if one does. */
export function signAt(cursor: JqCursor): string | undefined {
  const token = cursor.tokens[cursor.at];
  return token?.kind === 'sign' ? token.text : undefined;
}

/** Whether that sign comes next. */
export function isSign(cursor: JqCursor, sign: string): boolean {
  return signAt(cursor) === sign;
}

/** Goes over that sign, if it comes next. */
export function takeSign(cursor: JqCursor, sign: string): boolean {
  if (!isSign(cursor, sign)) return false;
  cursor.at++;
  return true;
}

/** Goes over that word, if it comes next. Words are names until the grammar asks for one, so `.if` stays a field. */
export function takeWord(cursor: JqCursor, word: string): boolean {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'name' || token.text !== word) return false;
  cursor.at++;
  return true;
}

/** Goes over a sign that has to come next. */
export function expectSign(cursor: JqCursor, sign: string): void {
  if (!takeSign(cursor, sign)) raiseSyntax(cursor);
}

/** The text of a token whose kind has to come next. */
export function takeKind(cursor: JqCursor, kind: 'name' | 'variable'): string {
  const token = cursor.tokens[cursor.at++];
  return token?.kind === kind ? token.text : raiseSyntax(cursor);
}

/** Stops at what cannot stand here. */
export function raiseSyntax(cursor: JqCursor): never {
  return raiseJq(`syntax error at token ${cursor.at}`);
}
