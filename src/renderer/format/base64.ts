// Bytes as the text in which they cross to the core, and back.

/** How many bytes are made into characters at once: a call takes only so many arguments. */
const chunkBytes = 0x8000;

/** The bytes as base64, however many there are. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunkBytes)));
  }
  return btoa(parts.join(''));
}
