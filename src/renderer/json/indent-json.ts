// JSON text with line breaks and indents between its parts; every name and value stays as it was written, so that
// digits, escapes and doubled members are those that came.
import { type JsonChild, type JsonNode, scanChildren, scanNode } from './scan-json.ts';

/** In which order the members of a map are printed. */
type Arrange = (members: readonly JsonChild[]) => readonly JsonChild[];

/** The text, indented by two; members in the order in which they came, unless another one is asked for. It must be valid JSON. */
export function indentJson(text: string, arrange: Arrange = (members) => members): string {
  return printNode(scanNode(text), { text, arrange, lineBreak: '\n' });
}

/** What is printed, and how; the line break holds the indent of what is around. */
interface Printing {
  readonly text: string;
  readonly arrange: Arrange;
  readonly lineBreak: string;
}

function printNode(node: JsonNode, { text, arrange, lineBreak }: Printing): string {
  if (node.kind !== 'map' && node.kind !== 'list') return text.slice(node.start, node.end);
  const [open, close] = node.kind === 'map' ? ['{', '}'] : ['[', ']'];
  if (node.size === 0) return open + close;
  const inner = `${lineBreak}  `;
  const children = scanChildren(text, node);
  const parts = (node.kind === 'map' ? arrange(children) : children).map((child) => {
    const name = typeof child.key === 'string' ? `${JSON.stringify(child.key)}: ` : '';
    return inner + name + printNode(child, { text, arrange, lineBreak: inner });
  });
  return `${open}${parts.join(',')}${lineBreak}${close}`;
}
