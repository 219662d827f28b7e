// The property `formData` as the body of a request: urlencoded in ISO-8859-1, as Kestra does, or multipart.
// Source: `http-form*` in the recorded runs; kestra-flow.md §5.5.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { toText } from '../expression/to-text.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';

/** The content type that asks for a multipart form. */
export const multipart = 'multipart/form-data';

/** A body and its content type. */
export interface HttpBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The fields as a web form sends them. Characters beyond ISO-8859-1 become `?`. */
export function toUrlEncoded(fields: JsonMap): HttpBody {
  const pairs = [...fields].map(([name, value]) => `${encode(name)}=${encode(printField(value))}`);
  return {
    contentType: 'application/x-www-form-urlencoded; charset=ISO-8859-1',
    bytes: Buffer.from(pairs.join('&'), 'latin1'),
  };
}

/** The fields of a multipart form; a field with `name` and `content` is a file. Answers FILE_UNREADABLE. */
export async function toMultipart(fields: JsonMap): Promise<Result<HttpBody>> {
  const form = new FormData();
  for (const [name, value] of fields) {
    const isFile = isJsonMap(value) && value.has('name') && value.has('content');
    const content = printField(isFile ? (value.get('content') ?? null) : value);
    if (content.startsWith('kestra://')) {
      return fail(createError('FILE_UNREADABLE', `Cannot send file "${content}": its content is not at hand`));
    }
    if (isFile) form.set(name, new Blob([content]), printField(value.get('name') ?? null));
    else form.set(name, content);
  }
  // The platform knows how a form is written; a response that nobody receives gives its bytes.
  const written = new Response(form);
  return ok({
    contentType: written.headers.get('content-type') ?? multipart,
    bytes: new Uint8Array(await written.arrayBuffer()),
  });
}

/** Maps and lists are written as Java prints them. */
function printField(value: JsonValue): string {
  return value === null ? '' : toText(value);
}

function encode(text: string): string {
  const bytes = Array.from(text, (character) => (character > '\u00FF' ? 0x3f : character.charCodeAt(0)));
  return bytes.map(encodeByte).join('');
}

function encodeByte(byte: number): string {
  if (byte === 0x20) return '+';
  const character = String.fromCharCode(byte);
  return /[\w.*-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
