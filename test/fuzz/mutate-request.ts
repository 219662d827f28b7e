// Requests made from recorded ones, bytes turned, dropped, doubled, and swapped between two: what hostile and broken
// callers send. The same seed gives the same requests.

/** What makes requests differ. */
type Chance = () => number;

/** Pieces that have a meaning to a parser of HTTP. */
const pieces: readonly string[] = [
  '\r\n',
  '\n',
  '\r\n\r\n',
  '\0',
  ' ',
  '\t',
  ':',
  '%',
  '%zz',
  '?',
  '#',
  '//',
  '..',
  'ü',
  '\xff',
  'HTTP/1.0',
  'HTTP/9.9',
  'Content-Length: 5\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: gzip, chunked\r\n',
  'Expect: 100-continue\r\n',
  'Content-Encoding: gzip\r\n',
  'Connection: close\r\n',
  'Connection: upgrade\r\nUpgrade: websocket\r\n',
  'Content-Type: multipart/form-data; boundary=b\r\n',
  'Content-Type: application/json; charset=utf-16\r\n',
  'Origin: http://evil.example\r\n',
  '0\r\n\r\n',
  'fffffffff\r\n',
  '--b\r\n',
  '{"a":',
  '[[[[[[[[',
  '\\ud800',
];

/** One request made of recorded ones. */
export function mutateRequest(chance: Chance, recorded: readonly Buffer[]): Buffer {
  let bytes = pick(chance, recorded);
  for (let rounds = 1 + Math.floor(chance() ** 2 * 4); rounds > 0; rounds--)
    bytes = mutateOnce(bytes, chance, recorded);
  return bytes;
}

function mutateOnce(bytes: Buffer, chance: Chance, recorded: readonly Buffer[]): Buffer {
  const at = Math.floor(chance() * (bytes.length + 1));
  const end = Math.min(bytes.length, at + Math.floor(chance() * 40));
  switch (Math.floor(chance() * 6)) {
    case 0:
      return replace(bytes, { at, end: at, by: Buffer.from(pick(chance, pieces), 'latin1') });
    case 1:
      return replace(bytes, { at, end, by: Buffer.alloc(0) });
    case 2:
      return replace(bytes, { at, end, by: Buffer.from([Math.floor(chance() * 256)]) });
    case 3:
      // A part once more, up to a thousand times: long names, long lines, many headers.
      return replace(bytes, { at, end: at, by: repeat(bytes.subarray(at, end), 1 + Math.floor(chance() ** 4 * 1000)) });
    case 4: {
      const other = pick(chance, recorded);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(Math.floor(chance() * other.length))]);
    }
    default:
      // Cut off: the caller goes away in the middle.
      return bytes.subarray(0, at);
  }
}

function replace(bytes: Buffer, of: { readonly at: number; readonly end: number; readonly by: Buffer }): Buffer {
  return Buffer.concat([bytes.subarray(0, of.at), of.by, bytes.subarray(of.end)]);
}

function repeat(part: Buffer, times: number): Buffer {
  return Buffer.concat(Array.from({ length: times }, () => part));
}

function pick<T>(chance: Chance, list: readonly T[]): T {
  const picked = list[Math.floor(chance() * list.length)];
  if (picked === undefined) throw new Error('Nothing to pick from');
  return picked;
}
