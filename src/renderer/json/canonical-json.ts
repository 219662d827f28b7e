// JSON text in one form for all that mean the same: members by name, one a line. Digits and escapes stay as they were
// written, since a number that is printed otherwise is another text to whoever signs it.
import { indentJson } from './indent-json.ts';
import type { JsonChild } from './scan-json.ts';

/** The text with sorted members, indented by two. It must be valid JSON. */
export function canonicalJson(text: string): string {
  return indentJson(text, (members) => members.toSorted(byName));
}

/** By code unit, so that the order is the same wherever the window runs; doubles stay as they stood. */
function byName(one: JsonChild, other: JsonChild): number {
  const [name, otherName] = [String(one.key), String(other.key)];
  return name < otherName ? -1 : name > otherName ? 1 : 0;
}
