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

/** The version and variant of a random UUID leave 122 of the bits random. */
function printId(bytes: Buffer): string {
  const high = (bytes.readBigUInt64BE(0) & ~0xf000n) | 0x4000n;
  const low = (bytes.readBigUInt64BE(8) & 0x3fffffffffffffffn) | 0x8000000000000000n;
  let rest = (high << 64n) | low;
  let id = '';
  while (rest > 0n) {
    // Eight digits at a time: small numbers are far quicker to divide than big ones.
    let digits = Number(rest % eightDigits);
    rest /= eightDigits;
    for (let count = 0; rest > 0n ? count < 8 : digits > 0; count++) {
      id = (alphabet[digits % 62] ?? '') + id;
      digits = Math.floor(digits / 62);
    }
  }
  return id;
}

const eightDigits = 62n ** 8n;
