// Ids as Kestra makes them: a random UUID's 128 bits in base 62. Kestra's are 22 letters and digits and, once in
// eight, fewer; ours are always 22, because Kestra tells some errors with a column behind an id, and what a test
// compares must not depend on chance.
import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** A UUID has so many. */
const idBytes = 16;
/** The most digits that 128 bits have in base 62. */
const idLength = 22;
/** Asking the system for random bytes costs more than an id, so many are asked for at once. */
const poolBytes = 256 * idBytes;

/** Makes a new id. Injected everywhere, so that tests know the ids. */
export type NewId = () => string;

/** Makes a source of random ids. */
export function createNewId(): NewId {
  const pool = Buffer.alloc(poolBytes);
  let at = poolBytes;
  const nextId = (): string => {
    if (at === poolBytes) {
      randomFillSync(pool);
      at = 0;
    }
    const bytes = pool.subarray(at, at + idBytes);
    at += idBytes;
    return printId(bytes);
  };
  return () => {
    let id = nextId();
    while (id.length < idLength) id = nextId();
    return id;
  };
}

/**
 * The version and variant of a random UUID leave 122 of the bits random. Divided by hand, two bytes at a time: big
 * integers take five times as long.
 */
function printId(bytes: Buffer): string {
  bytes[6] = (byteAt(bytes, 6) & 0x0f) | 0x40;
  bytes[8] = (byteAt(bytes, 8) & 0x3f) | 0x80;
  let id = '';
  for (let first = 0; first < idBytes;) {
    // The remainder of the whole number by four digits' worth; its quotient stays in place for the next turn.
    let rest = 0;
    for (let place = first; place < idBytes; place += 2) {
      const part = rest * 0x10000 + byteAt(bytes, place) * 0x100 + byteAt(bytes, place + 1);
      bytes.writeUInt16BE(Math.floor(part / fourDigits), place);
      rest = part % fourDigits;
    }
    while (first < idBytes && bytes.readUInt16BE(first) === 0) first += 2;
    for (let count = 0; first < idBytes ? count < 4 : rest > 0; count++) {
      id = (alphabet[rest % 62] ?? '') + id;
      rest = Math.floor(rest / 62);
    }
  }
  return id;
}

/** A byte that is there. */
function byteAt(bytes: Buffer, place: number): number {
  return bytes[place] ?? 0;
}

const fourDigits = 62 ** 4;
