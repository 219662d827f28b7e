// The bytes of a body for the eye: as text where they are UTF-8, as hex always.

/** A body to look at. */
export interface ReadBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absent where the bytes are not UTF-8. */
  readonly text?: string;
}

/** Reads a body from base64. */
export function readBody(base64: string): ReadBody {
  const characters = atob(base64);
  // An iterator over ten million characters would hold the window up for seconds.
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index++) bytes[index] = characters.charCodeAt(index);
  const text = decodeUtf8(bytes);
  return text === undefined ? { bytes } : { bytes, text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // A replacement mark that was not sent stands for a byte that is not UTF-8.
  if (!lenient.includes('\ufffd')) return lenient;
  const written = new TextEncoder().encode(lenient);
  return written.length === bytes.length && written.every((byte, index) => byte === bytes[index]) ? lenient : undefined;
}

const bytesPerLine = 16;

/** Lines of an offset, sixteen bytes, and what of them is printable; `bytesMax` bounds how many are told. */
export function formatHex(bytes: Uint8Array, bytesMax: number): string {
  const lines: string[] = [];
  for (let start = 0; start < Math.min(bytes.length, bytesMax); start += bytesPerLine) {
    const part = [...bytes.subarray(start, start + bytesPerLine)];
    const hex = part
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(' ')
      .padEnd(bytesPerLine * 3 - 1);
    const signs = part.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
    lines.push(`${start.toString(16).padStart(8, '0')}  ${hex}  ${signs}`);
  }
  return lines.join('\n');
}
