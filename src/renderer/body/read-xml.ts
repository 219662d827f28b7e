// XML with line breaks and indents, or the first place where it is not well-formed. Names, values and references stay as
// they were written; nothing is resolved and nothing is loaded.
// Source: Extensible Markup Language (XML) 1.0, Fifth Edition.
import { type BodyFault, faultAt } from './body-fault.ts';

/** An XML text that was read. */
export type ReadXml =
  | { readonly ok: true; readonly pretty: string }
  | { readonly ok: false; readonly fault: BodyFault };

const name = String.raw`[\p{L}_:][\p{L}\p{N}_:.\-]*`;
const attribute = String.raw`\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
/** What can stand at a place, the first that fits; groups: name of an end tag, name of a start tag, slash of an empty one. */
const piece = new RegExp(
  [
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<!\[CDATA\[[\s\S]*?\]\]>`,
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!DOCTYPE(?:[^>\[]|\[[^\]]*\])*>`,
    String.raw`</(?<end>${name})\s*>`,
    String.raw`<(?<start>${name})(?:${attribute})*\s*(?<empty>/?)>`,
    String.raw`[^<]+`,
  ].join('|'),
  'uy',
);

interface OpenElement {
  readonly name: string;
  readonly at: number;
}

/** Reads a text, which may begin with a byte order mark. */
export function readXml(text: string): ReadXml {
  const lines: string[] = [];
  const open: OpenElement[] = [];
  let hasRoot = false;
  const refuse = (at: number, message: string): ReadXml => ({ ok: false, fault: faultAt(text, at, message) });
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found === null) return refuse(at, markupFault(text, at));
    const [written] = found;
    const { start, end, empty } = found.groups ?? {};
    if (start !== undefined) {
      if (open.length === 0 && hasRoot) return refuse(at, `<${start}> stands behind the root element`);
      hasRoot = true;
      lines.push(indent(open.length) + written);
      if (empty === '') open.push({ name: start, at });
    } else if (end === undefined) {
      const wrong = textFault(written, open.length);
      if (wrong !== undefined) return refuse(at + wrong.at, wrong.message);
      if (written.trim() !== '') lines.push(indent(open.length) + written.trim());
    } else {
      const last = open.pop();
      if (last === undefined) return refuse(at, `</${end}> closes nothing`);
      if (last.name !== end) return refuse(at, `</${end}> stands where <${last.name}> must be closed first`);
      close(lines, written, open.length);
    }
    at += written.length;
  }
  const last = open.at(-1);
  if (last !== undefined) return refuse(last.at, `<${last.name}> is not closed`);
  return hasRoot ? { ok: true, pretty: lines.join('\n') } : refuse(0, 'There is no element');
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

/** Whether a line is a start tag alone. */
function isOpening(line: string): boolean {
  return /^<[^/!?]/.test(line) && !line.endsWith('/>') && !line.includes('</');
}

/** An element with a text alone, or with nothing, stays on one line. */
function close(lines: string[], written: string, depth: number): void {
  const inner = lines.at(-1)?.trimStart() ?? '';
  const before = lines.at(-2)?.trimStart() ?? '';
  if (isOpening(inner) && lines.at(-1)?.startsWith(`${indent(depth)}<`) === true) {
    lines.splice(-1, 1, indent(depth) + inner + written);
  } else if (!inner.startsWith('<') && isOpening(before) && !inner.includes('\n')) {
    lines.splice(-2, 2, indent(depth) + before + inner + written);
  } else {
    lines.push(indent(depth) + written);
  }
}

function textFault(written: string, depth: number): { readonly at: number; readonly message: string } | undefined {
  if (written.startsWith('<!') || written.startsWith('<?')) return undefined;
  if (depth === 0 && written.trim() !== '') {
    return { at: written.search(/\S/), message: 'There is text outside of the root element' };
  }
  const ampersand = written.search(/&(?!(?:#\d+|#x[\da-f]+|[\p{L}_:][\p{L}\p{N}_:.-]*);)/iu);
  return ampersand < 0 ? undefined : { at: ampersand, message: 'An & must be written as &amp;' };
}

/** Why nothing can be read at a `<`. */
function markupFault(text: string, at: number): string {
  if (text.startsWith('<!--', at)) return 'A comment is not closed';
  if (text.startsWith('<![CDATA[', at)) return 'A CDATA section is not closed';
  if (text.startsWith('<?', at)) return 'A processing instruction is not closed';
  if (text.startsWith('<!', at)) return 'A declaration is not complete';
  const [written = '<'] = /^<[^\s<>]{0,40}/.exec(text.slice(at, at + 41)) ?? [];
  return text.includes('>', at) ? `${written} is not a whole tag` : `${written} is cut off`;
}
