// What a rule of our own lint is. Rules warn of what Kestra would let pass; they never make a flow invalid.
import type { FieldPath } from '../read-yaml.ts';
import type { LintedFlow } from './linted-flow.ts';

/** One finding of a rule. */
export interface LintFinding {
  readonly at: FieldPath;
  /** Line within the text that stands there, from 1; absent: the field itself is meant. */
  readonly line?: number;
  /** A word of the text that the finding points at. */
  readonly near?: string;
  /** What can happen, and what to write instead. */
  readonly message: string;
}

/** A rule; its name stands in every finding, and is a chapter of docs/lint.md. */
export interface LintRule {
  readonly name: string;
  find(flow: LintedFlow): readonly LintFinding[];
}
