// JSON text with line breaks and indents between its parts; every name and value stays as it was written, so that
// digits, escapes and doubled members are those that came.
import { type JsonNode, scanChildren, scanNode } from './scan-json.ts';

/** The text, indented by two. It must be valid JSON. */
export function indentJson(text: string): string {
  return printNode(text, scanNode(text), '\n');
}

function printNode(text: string, node: JsonNode, lineBreak: string): string {
  if (node.kind !== 'map' && node.kind !== 'list') return text.slice(node.start, node.end);
  const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (node.size === 0) return open + close;
  const inner = `${lineBreak}  `;
  const parts = scanChildren(text, node).map((child) => {
    const name = typeof child.key === 'string' ? `${JSON.stringify(child.key)}: ` : '';
    return inner + name + printNode(text, child, inner);
  });
  return `${open}${parts.join(',')}${lineBreak}${close}`;
}
