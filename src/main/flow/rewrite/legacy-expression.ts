// Names in expressions that the newer version has lost: the filter and the function `json`, `currentEachOutput`.
// Texts inside and outside of expressions stay as they are.
// Source: observed-expressions.md §5 and §7.
import { takeOutRawBlocks } from '../../expression/raw-block.ts';
import { tokenize } from '../../expression/lexer.ts';
import type { Token } from '../../expression/token.ts';
import { isExpression } from '../is-expression.ts';
import type { Finding, Rule } from './replacement.ts';
import type { FlowText } from './flow-text.ts';

/** `| json` → `| toJson`, `json(…)` → `fromJson(…)`. */
export const rewriteExpressions: Rule = (text, { from, to }) => {
  if (!from.hasLegacyExpressions || to.hasLegacyExpressions) return [];
  return text.scalars.flatMap((scalar) => {
    const template = typeof scalar.value === 'string' ? scalar.value : '';
    if (!isExpression(template)) return [];
    return usesOf(template).map((use) => toFinding(text, { template, range: scalar.range, use }));
  });
};

interface Use {
  readonly name: string;
  readonly at: number;
  readonly what: string;
  /** Absent where a name alone does not do. */
  readonly replacement?: string;
  readonly instead: string;
}

function usesOf(template: string): readonly Use[] {
  const tokens = tokensOf(template);
  return tokens.flatMap((token, index) => {
    if (token.type !== 'NAME') return [];
    return useAt(token, { before: tokens[index - 1], after: tokens[index + 1] }) ?? [];
  });
}

/** A template that is none has no names to change. */
function tokensOf(template: string): readonly Token[] {
  let masked = template;
  for (const block of takeOutRawBlocks(template).blocks.values()) {
    masked = masked.replace(block, () => 'x'.repeat(block.length));
  }
  try {
    return tokenize(masked);
  } catch {
    return [];
  }
}

function useAt(
  { value, at }: Token,
  { before, after }: { readonly before: Token | undefined; readonly after: Token | undefined },
): Use | undefined {
  const isFilter = before?.value === '|' || (before?.type === 'NAME' && before.value === 'filter');
  const isCall = after?.type === 'PUNCTUATION' && after.value === '(' && !isNotFunction(before);
  if (value === 'json' && isFilter) {
    return { name: value, at, what: 'filter json', replacement: 'toJson', instead: 'Write the filter toJson' };
  }
  if (value === 'json' && isCall) {
    return { name: value, at, what: 'function json', replacement: 'fromJson', instead: 'Write the function fromJson' };
  }
  if (value !== 'currentEachOutput' || !isCall) return undefined;
  const instead = 'Write outputs.<task>.outputs of the Loop outside, or outputs.<task> within the same iteration';
  return { name: value, at, what: 'function currentEachOutput', instead };
}

/** Behind a dot stands a member, behind `is` a test, behind `macro` a name that is just being given. */
function isNotFunction(before: Token | undefined): boolean {
  return before !== undefined && ['.', '|', 'is', 'is not', 'macro'].includes(before.value ?? '');
}

interface Place {
  readonly template: string;
  readonly range: readonly [number, number, number];
  readonly use: Use;
}

/**
 * Escapes and folded lines move offsets, but never touch a word; so the third `json` of the value is the third one of
 * the source. Where an escape hides one, the counts differ and nothing is changed.
 */
function toFinding({ source }: FlowText, { template, range, use }: Place): Finding {
  const inSource = offsetsOf(source.slice(range[0], range[1]), use.name);
  const inValue = offsetsOf(template, use.name);
  const found = inSource.length === inValue.length ? inSource[inValue.indexOf(use.at)] : undefined;
  const { what, instead, replacement } = use;
  if (found === undefined) return { offset: range[0], what, instead };
  const offset = range[0] + found;
  if (replacement === undefined) return { offset, what, instead };
  return { offset, what, instead, edits: [{ from: offset, to: offset + use.name.length, text: replacement }] };
}

function offsetsOf(text: string, word: string): readonly number[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => index);
}
