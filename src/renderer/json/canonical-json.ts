// JSON text in one form for all that mean the same: members by name, one a line. Digits and escapes stay as they were
// written, since a number that is printed otherwise is another text to whoever signs it.
import { type JsonChild, type JsonNode, scanChildren, scanNode } from './scan-json.ts';

/** The text with sorted members, indented by two. It must be valid JSON. */
export function canonicalJson(text: string): string {
  return print(text, scanNode(text), '\n');
}

function print(text: string, node: JsonNode, lineBreak: string): string {
  if (node.kind !== 'map' && node.kind !== 'list') return text.slice(node.start, node.end);
  const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (node.size === 0) return open + close;
  const inner = `${lineBreak}  `;
  const children = scanChildren(text, node);
  const ordered = node.kind === 'map' ? children.toSorted(byName) : children;
  const parts = ordered.map((child) => {
    const name = typeof child.key === 'string' ? `${JSON.stringify(child.key)}: ` : '';
    return inner + name + print(text, child, inner);
  });
  return `${open}${parts.join(',')}${lineBreak}${close}`;
}

/** By code unit, so that the order is the same wherever the window runs; doubles stay as they stood. */
function byName(one: JsonChild, other: JsonChild): number {
  const [name, otherName] = [String(one.key), String(other.key)];
  return name < otherName ? -1 : name > otherName ? 1 : 0;
}
