// Literals that are one token: numbers and the words for true, false and null in the letter cases that
// Pebble knows; `True` is a variable.
import { DoubleNode, LiteralNode, type SyntaxNode } from './nodes.ts';
import { raiseJava } from './raise.ts';

/** The words that are values. */
export const literalWords: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['TRUE', true],
  ['false', false],
  ['FALSE', false],
  ['null', null],
  ['NULL', null],
  ['none', null],
  ['NONE', null],
]);

/**
 * Reads digits: a Double where they have a point, else a Long, whose range Java checks. There is no literal for an
 * Integer.
 */
export function parseNumber(line: number, digits: string): SyntaxNode {
  if (digits.includes('.')) return new DoubleNode(line, { value: Number(digits) });
  const value = BigInt(digits);
  if (BigInt.asIntN(64, value) !== value) {
    raiseJava('java.lang.NumberFormatException', `For input string: "${digits}"`);
  }
  return new LiteralNode(line, { value });
}
