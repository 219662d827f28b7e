// JSON text without blanks between its parts; every value stays as it was written, digits and escapes included, and
// names keep their order and doubles. It judges nothing: the text must be valid JSON.
import { scanNode, scanChildren, type JsonNode } from './scan-json.ts';

/** The text on one line. */
export function compactJson(text: string): string {
  return printNode(text, scanNode(text));
}

function printNode(text: string, node: JsonNode): string {
  if (node.kind !== 'map' && node.kind !== 'list') return text.slice(node.start, node.end);
  const parts = scanChildren(text, node).map((child) => {
    const value = printNode(text, child);
    return typeof child.key === 'string' ? `${JSON.stringify(child.key)}:${value}` : value;
  });
  return node.kind === 'map' ? `{${parts.join()}}` : `[${parts.join()}]`;
}
