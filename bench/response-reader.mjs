// Finds the end of HTTP answers in a stream of bytes, as little as a load generator needs: one answer at a
// time, a length or chunks. Not a client: headers are not kept, redirects are not followed.

const headEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('\r\n0\r\n\r\n');

/**
 * One whole answer.
 * @typedef {{ readonly status: number, readonly body: Buffer, readonly closes: boolean, readonly saysWhenToRetry: boolean }} Answer
 */

/**
 * Reads answers on one connection.
 * @returns {(chunk: Buffer) => Answer | undefined} gives an answer once its last byte is there
 */
export function createResponseReader() {
  /** @type {Buffer} */
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const answer = parseAnswer(pending);
    if (answer !== undefined) pending = Buffer.alloc(0);
    return answer;
  };
}

/** @param {Buffer} bytes @returns {Answer | undefined} */
function parseAnswer(bytes) {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  const bodyStart = end + headEnd.length;
  const closes = head.includes('\r\nconnection: close');
  const saysWhenToRetry = head.includes('\r\nretry-after: ');
  const known = { status, closes, saysWhenToRetry };
  const length = /\r\ncontent-length: *(\d+)/.exec(head)?.[1];
  if (length !== undefined) {
    const bodyEnd = bodyStart + Number(length);
    return bytes.length < bodyEnd ? undefined : { ...known, body: bytes.subarray(bodyStart, bodyEnd) };
  }
  if (!head.includes('\r\ntransfer-encoding: chunked')) return { ...known, body: Buffer.alloc(0) };
  const isWhole =
    bytes.subarray(-lastChunk.length).equals(lastChunk) || bytes.toString('latin1', bodyStart) === '0\r\n\r\n';
  return isWhole ? { ...known, body: bytes.subarray(bodyStart) } : undefined;
}
