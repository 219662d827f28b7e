// What a body is, by its content type and by how it looks, and in which forms it can be shown. The content type wins where
// it says something; many callers say nothing, or `text/plain` for everything.
import { parseJson } from '../../main/contract/parse-json.ts';
import type { ContentType } from './content-type.ts';
import { imageTypeOf } from './image-type.ts';
import { looksLikeLines } from './read-lines.ts';

/** The kinds. */
export type BodyKind = 'json' | 'lines' | 'xml' | 'form' | 'multipart' | 'image' | 'svg' | 'text' | 'binary';

/** The forms; each kind has some of them. */
export type BodyForm = 'pretty' | 'tree' | 'lines' | 'table' | 'parts' | 'image' | 'exact' | 'hex';

/** The forms of each kind, the first of which is shown until somebody chooses another one. */
export const formsOf: Readonly<Record<BodyKind, readonly BodyForm[]>> = {
  json: ['pretty', 'tree', 'exact', 'hex'],
  lines: ['lines', 'exact', 'hex'],
  xml: ['pretty', 'exact', 'hex'],
  form: ['table', 'exact', 'hex'],
  multipart: ['parts', 'exact', 'hex'],
  image: ['image', 'hex'],
  svg: ['image', 'pretty', 'exact', 'hex'],
  text: ['exact', 'hex'],
  binary: ['hex'],
};

/** The name of each form. */
export const formNames: Readonly<Record<BodyForm, string>> = {
  pretty: 'Pretty',
  tree: 'Tree',
  lines: 'Lines',
  table: 'Fields',
  parts: 'Parts',
  image: 'Image',
  exact: 'Exact',
  hex: 'Hex',
};

/** Beyond this a text is not read to find out what it is, in characters. */
const lookedAtMax = 2_000_000;

/** The kind; `text` is undefined where the bytes are none. */
export function kindOf(
  { type }: ContentType,
  { bytes, text }: { readonly bytes: Uint8Array; readonly text: string | undefined },
): BodyKind {
  if (type.startsWith('multipart/')) return 'multipart';
  const image = imageTypeOf(bytes);
  if (image !== undefined) return image === 'image/svg+xml' ? 'svg' : 'image';
  if (text === undefined) return 'binary';
  if (/[/+](?:x-)?(?:ndjson|jsonl|jsonlines|json-seq)$/.test(type)) return 'lines';
  if (/[/+]json$/.test(type)) return looksLikeLines(text) && !parseJson(text).ok ? 'lines' : 'json';
  if (/[/+]xml$/.test(type)) return 'xml';
  if (type === 'application/x-www-form-urlencoded') return 'form';
  return sniff(text);
}

function sniff(text: string): BodyKind {
  const first = text.trimStart().charAt(0);
  if (text.length > lookedAtMax || first === '') return 'text';
  if (first === '<')
    return /^\s*<(?:\?xml|!DOCTYPE html|[\w:.-]+[\s>])/i.test(text) && !/^\s*<(?:!DOCTYPE )?html/i.test(text)
      ? 'xml'
      : 'text';
  if (first !== '{' && first !== '[') return 'text';
  if (parseJson(text).ok) return 'json';
  return looksLikeLines(text) ? 'lines' : 'text';
}
