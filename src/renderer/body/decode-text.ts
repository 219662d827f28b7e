// The bytes of a body as text in the charset that its content type names, or in UTF-8 where it names none.

/** A decoded body. */
export interface DecodedText {
  readonly text: string;
  /** The charset that was used, `utf-8`. */
  readonly charset: string;
  /** What is wrong with it; the text is there all the same, with a mark for each byte that has no meaning. */
  readonly fault?: string;
}

/** Decodes; undefined where the bytes are no text: without a charset they must be UTF-8, or begin with the mark of UTF-16. */
export function decodeText(bytes: Uint8Array, named: string | undefined): DecodedText | undefined {
  if (named !== undefined && named !== '') return decodeNamed(bytes, named);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const charset = isWide ? `utf-16${bytes[0] === 0xff ? 'le' : 'be'}` : 'utf-8';
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  return text.includes('\0') || !isExact(bytes, text, charset) ? undefined : { text, charset };
}

function decodeNamed(bytes: Uint8Array, named: string): DecodedText | undefined {
  const decoder = decoderOf(named);
  if (decoder === undefined) {
    const text = decodeText(bytes, undefined);
    return text === undefined
      ? undefined
      : { ...text, fault: `The charset "${named}" is not known; shown as ${text.charset}` };
  }
  const text = decoder.decode(bytes);
  const { encoding: charset } = decoder;
  return isExact(bytes, text, charset) ? { text, charset } : { text, charset, fault: `Not all bytes are ${charset}` };
}

function decoderOf(named: string): TextDecoder | undefined {
  try {
    return new TextDecoder(named, { ignoreBOM: true });
  } catch {
    return undefined;
  }
}

/** A mark of replacement that was not sent stands for bytes without a meaning. */
function isExact(bytes: Uint8Array, text: string, charset: string): boolean {
  if (!text.includes('\ufffd')) return true;
  if (charset !== 'utf-8') return false;
  const written = new TextEncoder().encode(text);
  return written.length === bytes.length && written.every((byte, index) => byte === bytes[index]);
}
