// A multipart body as its parts: the headers of each, its name, and where its bytes are. Nothing is decoded but names.
// Source: RFC 2046 §5.1, RFC 7578.
import { readContentType } from './content-type.ts';

/** A part. */
export interface Part {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The name of its field; empty where it has none. */
  readonly name: string;
  /** Absent where it is no file. */
  readonly fileName?: string;
  /** As its header says; empty where it says nothing. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A body that was read: as many parts as are whole, and what is wrong where something is. */
export interface ReadMultipart {
  readonly parts: readonly Part[];
  readonly fault?: string;
}

/** More parts than this are not told: a form has a few. */
const partsMax = 1000;

/** Reads the parts between lines of the boundary. */
export function readMultipart(bytes: Uint8Array<ArrayBuffer>, boundary: string | undefined): ReadMultipart {
  if (boundary === undefined || boundary === '') return { parts: [], fault: 'The content type names no boundary' };
  // One character for each byte, so that a position in the text is one in the bytes.
  const text = new TextDecoder('latin1').decode(bytes);
  const parts: Part[] = [];
  let line = findLine(text, boundary, 0);
  if (line === undefined) return { parts, fault: `No line begins with the boundary "${boundary}"` };
  while (!line.isLast) {
    const next = findLine(text, boundary, line.end);
    if (next === undefined) return { parts, fault: 'The body ends before its last boundary' };
    if (parts.length === partsMax) return { parts, fault: `More than ${partsMax} parts; the rest is left out` };
    parts.push(readPart(bytes, { text, from: line.end, to: next.start }));
    line = next;
  }
  return { parts };
}

interface BoundaryLine {
  /** Where the line break before it begins: it is no byte of the part. */
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

/** The next line of the boundary; `from` is where a line begins. */
function findLine(text: string, boundary: string, from: number): BoundaryLine | undefined {
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    // The line break behind the boundary before is the one before this, where a part is empty.
    const breakLength = text.startsWith('\r\n', at - 2) ? 2 : text.startsWith('\n', at - 1) ? 1 : 0;
    const [rest, dashes = ''] =
      /^(--)?[ \t]*(?:\r?\n|$)/.exec(text.slice(at + mark.length, at + mark.length + 80)) ?? [];
    if ((at === 0 || breakLength > 0) && rest !== undefined) {
      return { start: Math.max(at - breakLength, from), end: at + mark.length + rest.length, isLast: dashes === '--' };
    }
  }
  return undefined;
}

function readPart(
  bytes: Uint8Array<ArrayBuffer>,
  { text, from, to }: { readonly text: string; readonly from: number; readonly to: number },
): Part {
  const blank = /^\r?\n|\r?\n\r?\n/g;
  const found = blank.exec(text.slice(from, to));
  const headEnd = from + (found === null ? to - from : found.index);
  const bodyStart = found === null ? to : headEnd + found[0].length;
  // Browsers write the names of fields and files as UTF-8.
  const head = new TextDecoder().decode(bytes.subarray(from, headEnd));
  const headers = head.split(/\r?\n(?![ \t])/).flatMap((line) => {
    const [, name, value = ''] = /^([^:]+):\s*([\s\S]*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value] as const];
  });
  const valueOf = (wanted: string): string | undefined => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  const { parameters } = readContentType(valueOf('content-disposition'));
  const fileName = parameters.get('filename');
  return {
    headers,
    name: decodeName(parameters.get('name') ?? ''),
    ...(fileName === undefined ? {} : { fileName: decodeName(fileName) }),
    contentType: valueOf('content-type') ?? '',
    bytes: bytes.slice(bodyStart, to),
  };
}

/** Browsers write a quote and line breaks within a name as percent signs; others stand as they are. */
function decodeName(written: string): string {
  return written.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
