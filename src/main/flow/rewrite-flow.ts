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

/** Finds what a flow needs to move between two versions. A text that is no YAML needs to be mended first: nothing. */
export function rewriteFlow(source: string, versions: { readonly from: Profile; readonly to: Profile }): FlowMove {
  const move: Move = { from: switchesOf(versions.from), to: switchesOf(versions.to) };
  const text = readYaml(source).problems.length === 0 ? readFlowText(source) : undefined;
  if (text === undefined) return { replacements: [], rewritten: source };
  const findings = rules.flatMap((rule) => rule(text, move)).toSorted((a, b) => a.offset - b.offset);
  const rewritten = rules.reduce((written, rule) => rewriteBy(rule, written, move), source);
  return { replacements: toReplacements(source, findings), rewritten };
}

/** Findings whose edits overlap those of another are made in a further round, over the text of the first. */
function rewriteBy(rule: Rule, source: string, move: Move): string {
  const text = readFlowText(source);
  if (text === undefined) return source;
  const mechanical = rule(text, move).flatMap(({ edits }) => (edits === undefined ? [] : [edits]));
  const taken: Edit[] = [];
  for (const edits of mechanical) {
    if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  const written = applyEdits(source, taken);
  const isDone = taken.length === mechanical.flat().length;
  return isDone ? written : rewriteBy(rule, written, move);
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
