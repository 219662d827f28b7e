// What a rule of the style guide is to the tidy test: a name, a pure search over the project's files, and
// a planted violation that shows the search failing. `docs/style.md` says the same rules in words.
import type { Project, SourceFile } from './project.ts';

/** One rule of the style guide. */
export interface Rule {
  /** The rule as a fact, as it is to stand in the test's output. */
  readonly name: string;
  /** Every place that breaks the rule, as `path:line: what`. */
  readonly find: (project: Project) => readonly string[];
  /** Files by path that break the rule, and what is found in them. */
  readonly planted: { readonly files: Readonly<Record<string, string>>; readonly finds: readonly string[] };
}

/** One place that breaks a rule; `offset` counts characters from the start of the file. */
export function findingAt(file: Pick<SourceFile, 'path' | 'text'>, offset: number, what: string): string {
  return `${file.path}:${lineAt(file.text, offset)}: ${what}`;
}

/** The line, counted from 1, that holds an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
