// What is wrong with a YAML text, in the words of Kestra's YAML parser where they are known and in ours
// where not. It says nothing about flows. Source: `yaml-*` in the recorded verdicts.
import type { LineCounter, YAMLError } from 'yaml';

/** One problem of a text; lines and columns count from 1. */
export interface YamlProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The text that a problem is in. */
export interface YamlText {
  readonly source: string;
  readonly lines: LineCounter;
}

/** Puts an error of our YAML reader into the form in which Kestra shows it. */
export function describeYamlError(error: YAMLError, { lines }: YamlText): YamlProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const place = `line: ${line}, column: ${col}`;
  return {
    message: `YAML parsing error: ${error.message}\n at [Source: (StringReader); ${place}] (at line ${line})`,
    line,
    column: col,
  };
}
