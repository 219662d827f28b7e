// The body of a test request as it goes out: the text as it stands, the bytes of a file, or a multipart form of
// fields and files (RFC 7578). It reads no file; the window has read it already.
import { readBody } from '../delivery/read-body.ts';
import type { Draft } from './draft.ts';

/** A file that was chosen, read whole. */
export interface DraftFile {
  readonly name: string;
  /** Its media type; empty where nobody knows it. */
  readonly type: string;
  readonly base64: string;
  /** How many there are, for the eye. */
  readonly bytes: number;
}

/** One part of a multipart form: a field with its value, or a file. */
export interface DraftPart {
  readonly name: string;
  /** Empty where there is a file. */
  readonly value: string;
  /** Stands in place of the value. */
  readonly file?: DraftFile;
}

/** What goes out behind the headers. */
export interface OutgoingBody {
  readonly bytes: Uint8Array;
  /** The type that goes with it; absent where the headers of the draft say it, or nobody does. */
  readonly contentType?: string;
}

/** The body of a draft. */
export function bodyOf({ content, body, file, parts }: Draft): OutgoingBody {
  if (content === 'parts') return printForm(parts);
  if (content === 'text' || file === undefined) return { bytes: new TextEncoder().encode(body) };
  return { bytes: readBody(file.base64).bytes, ...(file.type === '' ? {} : { contentType: file.type }) };
}

/** Browsers write what would end a quoted name this way, and servers read it so. */
function quoteName(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The form as it stands on the wire: each part with a head of its own, between lines of the boundary. */
function printForm(parts: readonly DraftPart[]): OutgoingBody {
  const encoder = new TextEncoder();
  const boundary = findBoundary(parts);
  const pieces = parts.flatMap(({ name, value, file }) => {
    const fileName = file === undefined ? '' : `; filename="${quoteName(file.name)}"`;
    // A field has no type; of a file that nobody knows the type of it is bytes.
    const type = file === undefined ? '' : `Content-Type: ${file.type || 'application/octet-stream'}\r\n`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${quoteName(name)}"${fileName}\r\n${type}\r\n`;
    const content = file === undefined ? encoder.encode(value) : readBody(file.base64).bytes;
    return [encoder.encode(head), content, encoder.encode('\r\n')];
  });
  return {
    bytes: join([...pieces, encoder.encode(`--${boundary}--\r\n`)]),
    contentType: `multipart/form-data; boundary=${boundary}`,
  };
}

/** A line that stands in no part: the first of a row of them, so that the same form is the same bytes each time. */
function findBoundary(parts: readonly DraftPart[]): string {
  const texts = parts.map(({ value, file }) => (file === undefined ? value : atob(file.base64)));
  for (let number = 1; ; number++) {
    const boundary = `hookbench-boundary-${number}`;
    if (!texts.some((text) => text.includes(boundary))) return boundary;
  }
}

/** One piece, since a call to the core takes the body whole. */
function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
