// Java's `String.split`. Source: java.lang.String.split.
import type { JavaRegex } from './java-regex.ts';

/**
 * Splits a text at every match.
 * @param limit above 0: at most so many parts; 0: all, without empty ones at the end; below 0: all
 */
export function splitRegex(regex: JavaRegex, text: string, limit: number): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of regex.findAll(text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    // An empty match at the very start does not split off an empty text.
    if (match.end === 0) continue;
    parts.push(text.slice(from, match.start));
    from = match.end;
  }
  if (from === 0 && parts.length === 0) return [text];
  parts.push(text.slice(from));
  if (limit === 0) while (parts.at(-1) === '') parts.pop();
  return parts;
}
