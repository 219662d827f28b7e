// JSON lines, each a value of its own: which of them are none, and where.
import { parseJson } from '../../main/contract/parse-json.ts';

/** A line that has something on it. */
export interface JsonLine {
  /** From 1, empty lines counted. */
  readonly line: number;
  readonly text: string;
  /** Why it is no JSON, with the column. */
  readonly fault?: string;
}

/** Reads lines up to a number of them; `hasMore` where there are more. */
export function readLines(
  text: string,
  linesMax: number,
): { readonly lines: readonly JsonLine[]; readonly hasMore: boolean } {
  const all = text.split(/\r?\n/);
  const written = all.flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, text: line }]));
  const lines = written.slice(0, linesMax).map((each) => {
    const parsed = parseJson(each.text);
    return parsed.ok ? each : { ...each, fault: `Column ${parsed.error.column ?? 1}: ${parsed.error.message}` };
  });
  return { lines, hasMore: written.length > linesMax };
}

/** Whether a text is JSON lines: more than one, and the first ones are maps or lists. */
export function looksLikeLines(text: string): boolean {
  const { lines } = readLines(text.slice(0, 64 * 1024), 2);
  return lines.length === 2 && lines.every((line) => line.fault === undefined && /^\s*[{[]/.test(line.text));
}
