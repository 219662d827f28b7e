// The move of a flow to a newer Kestra: what that version refuses, what to write instead, and the text rewritten
// where this needs no thinking. It judges nothing; the verdicts are in `validate-flow.ts`.
import { LineCounter, Parser } from 'yaml';
import type { FlowMove, Replacement } from '../contract/flow-parts.ts';
import { type Profile, switchesOf } from '../contract/profile.ts';
import { readYaml } from './read-yaml.ts';
import { rewriteConditions } from './rewrite/condition.ts';
import { rewriteFields } from './rewrite/field.ts';
import { applyEdits, type Edit, readFlowText } from './rewrite/flow-text.ts';
import { rewriteInputs } from './rewrite/input.ts';
import { rewriteExpressions } from './rewrite/legacy-expression.ts';
import { findMissingInputs } from './rewrite/missing-input.ts';
import type { Finding, Move, Rule } from './rewrite/replacement.ts';
import { rewriteTypeNames } from './rewrite/type-name.ts';

// Each rule sees what those before it have written: an expression is renamed before it is moved.
const rules: readonly Rule[] = [
  rewriteExpressions,
  rewriteInputs,
  rewriteTypeNames,
  rewriteFields,
  rewriteConditions,
  findMissingInputs,
];

/** Two versions of Kestra, and what is not to be rewritten between them. */
export interface MoveOptions {
  readonly from: Profile;
  readonly to: Profile;
  /** Places in the list of replacements, from 0; default none. */
  readonly without?: readonly number[];
}

/** Finds what a flow needs to move between two versions. A text that is no YAML needs to be mended first: nothing. */
export function rewriteFlow(source: string, { from, to, without = [] }: MoveOptions): FlowMove {
  const move: Move = { from: switchesOf(from), to: switchesOf(to) };
  const [problem] = readYaml(source).problems;
  const text = problem === undefined ? readFlowText(source) : undefined;
  if (text === undefined) return { replacements: [], rewritten: source, ...(problem === undefined ? {} : { problem }) };
  const found = rules
    .flatMap((rule) => rule(text, move).map((finding) => ({ rule, finding })))
    .toSorted((a, b) => a.finding.offset - b.finding.offset);
  const leftOut = new Set(without);
  const kept = found.filter((_, index) => leftOut.has(index));
  let written: Written = { source, kept: kept.map(({ rule, finding: { offset } }) => ({ rule, offset })) };
  for (const rule of rules) written = rewriteBy(rule, written, move);
  return {
    replacements: toReplacements(
      source,
      found.map(({ finding }) => finding),
    ),
    rewritten: written.source,
  };
}

/** A text on its way, and the places of it that a rule must leave as they are. */
interface Written {
  readonly source: string;
  readonly kept: readonly { readonly rule: Rule; readonly offset: number }[];
}

/** Findings whose edits overlap those of another are made in a further round, over the text of the first. */
function rewriteBy(rule: Rule, written: Written, move: Move): Written {
  const { source, kept } = written;
  const text = readFlowText(source);
  if (text === undefined) return written;
  const mechanical = rule(text, move).flatMap(({ offset, edits }) =>
    edits === undefined || kept.some((each) => each.rule === rule && each.offset === offset) ? [] : [edits],
  );
  const taken: Edit[] = [];
  for (const edits of mechanical) {
    if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  // What is kept moves with the text around it, so that the rules that follow find it.
  const moved = kept.map((each) => ({ ...each, offset: each.offset + growthBefore(each.offset, taken) }));
  const next = { source: applyEdits(source, taken), kept: moved };
  const isDone = taken.length === mechanical.flat().length;
  return isDone ? next : rewriteBy(rule, next, move);
}

/** By how many characters a place moves on, or back where the number is negative. */
function growthBefore(offset: number, edits: readonly Edit[]): number {
  const before = edits.filter(({ to }) => to <= offset);
  return before.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
}

function overlap(a: Edit, b: Edit): boolean {
  return a.from < b.to && b.from < a.to;
}

function toReplacements(source: string, findings: readonly Finding[]): readonly Replacement[] {
  const lines = new LineCounter();
  // Lines are counted while the parser goes through the text.
  for (const token of new Parser(lines.addNewLine).parse(source)) void token;
  return findings.map(({ offset, what, instead, edits }) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, what, instead, isMechanical: edits !== undefined };
  });
}
