// Which picture bytes are, by how they begin: what a content type says may be wrong, and a browser looks as well.
// Source: WHATWG MIME Sniffing Standard §6.1.

/** The types that are shown. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';

const marks: readonly (readonly [ImageType, RegExp])[] = [
  // oxlint-disable-next-line no-control-regex -- a PNG begins with bytes that are no letters
  ['image/png', /^\u0089PNG\r\n\u001a\n/],
  ['image/jpeg', /^\u00ff\u00d8\u00ff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  [
    'image/svg+xml',
    /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/,
  ],
];

/** The type; undefined where it is no picture that is shown. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  // One character for each byte; the decoder of this name would take some for others.
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return marks.find(([, mark]) => mark.test(head))?.[0];
}
