// Percent escapes of addresses as Kestra's HTTP server reads them: the bytes are UTF-8, and bytes that are
// not become U+FFFD; only an escape without two hex digits is an error.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`%ff` in the recorded exchanges).

/** Decodes a part of an address; undefined where a `%` has no two hex digits behind it. */
export function decodePercent(text: string): string | undefined {
  if (!text.includes('%')) return text;
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined;
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}
