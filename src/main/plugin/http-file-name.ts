// The name that a server gives a file, in the header `Content-Disposition`, as Kestra reads it: the last of the
// names there, without folders, percent-encoded so that it can stand in an address.
// Source: `Download` of Kestra, `http-download` in the recorded runs.

/** The name, or undefined where the header has none that can be read. */
export function fileNameOf(contentDisposition: string | undefined): string | undefined {
  let found: string | undefined;
  for (const part of (contentDisposition ?? '').split(';').map((each) => each.trim())) {
    if (part.startsWith('filename*')) found = decode(part.slice(part.lastIndexOf("'") + 1).replace(/"$/, ''));
    else if (part.startsWith('filename')) found = part.slice(part.lastIndexOf('=') + 1).replaceAll(/^"|"$/g, '');
  }
  const name = found?.slice(found.lastIndexOf('/') + 1);
  return name === undefined || name === '' || name === '.' || name === '..' ? undefined : encode(name);
}

/** RFC 5987; a text that is none stays as it is. */
function decode(text: string): string {
  const bytes = text.replaceAll(/%([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** As Java's `URLEncoder`: a blank is `+`, and fewer signs stand for themselves than in an address. */
function encode(name: string): string {
  return encodeURIComponent(name)
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
