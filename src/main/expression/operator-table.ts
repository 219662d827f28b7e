// The operators of the language with their precedences. What they do is in `operators.ts`.
// Source: the registry of Kestra 1.3.19 and 2.0.0 (`expression-registry.json`).
import type { Switches } from '../contract/switches.ts';

/** Operators that stand before their operand; all bind at the same, highest level. */
export const unaryOperators: readonly string[] = ['not', '+', '-'];

/** How tightly the unary operators bind: `-x | abs` is the filter of -x. */
export const unaryPrecedence = 500;

const fixedPrecedences: Readonly<Record<string, number>> = {
  or: 10,
  and: 15,
  is: 20,
  'is not': 20,
  contains: 20,
  '==': 30,
  equals: 30,
  '!=': 30,
  '>': 30,
  '<': 30,
  '>=': 30,
  '<=': 30,
  '+': 40,
  '-': 40,
  '*': 60,
  '/': 60,
  '%': 60,
  '|': 100,
  '~': 110,
  '..': 120,
};

/**
 * The binary operators of a profile; all associate to the left. Where coalescing binds at 120, `a ?? b | upper` is
 * the filter of the whole, and else the filter belongs to `b`.
 */
export function createPrecedences(switches: Switches): ReadonlyMap<string, number> {
  const coalesce = switches.coalescePrecedence;
  return new Map([...Object.entries(fixedPrecedences), ['??', coalesce], ['???', coalesce], ['isIn', coalesce]]);
}

/**
 * Matches one operator, the longest first. One that ends in a letter must not run on into a name, so
 * `organization` and `isx` are names.
 */
export function createOperatorPattern(): RegExp {
  const texts = [...new Set([...Object.keys(fixedPrecedences), ...unaryOperators, '??', '???', 'isIn'])];
  const alternatives = texts
    .sort((left, right) => right.length - left.length)
    .map((text) => text.replace(/[.*+?|]/g, '\\$&') + (/[a-z]$/i.test(text) ? '(?![A-Za-z0-9_])' : ''));
  return new RegExp(alternatives.join('|'), 'y');
}
