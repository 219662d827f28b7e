// Ids of 22 letters and digits, as Kestra's look. Kestra's are a random UUID in base 62 and, once in eight, shorter;
// ours are never, because Kestra tells some errors with a column behind an id, and what a test compares must not
// depend on chance. Ours end in their time, so that the journal keeps together what was made together; they begin at
// random, since people tell ids by how they begin.
import { randomFillSync } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 89 random bits: more than a UUID of version 7 has. */
const randomDigits = 15;
/** Milliseconds since 1970, enough until 2081. The journal's indexes begin with them (`hasId`). */
const timeDigits = 7;
/** Asking the system for random bytes costs more than an id, so many are asked for at once. */
const poolBytes = 4096;

/** Makes a new id. Injected everywhere, so that tests know the ids. */
export type NewId = () => string;

/** Makes a source of ids. `nowMs` tells the milliseconds since 1970; where it goes back, ids stay in the order of their making. */
export function createNewId(nowMs: () => number): NewId {
  let latestMs = 0;
  const pool = Buffer.alloc(poolBytes);
  // Written and read as a whole: putting letter behind letter made a text for each of them.
  const id = Buffer.alloc(randomDigits + timeDigits);
  let at = poolBytes;
  const nextByte = (): number => {
    if (at === poolBytes) {
      randomFillSync(pool);
      at = 0;
    }
    return pool[at++] ?? 0;
  };
  return () => {
    for (let place = 0; place < randomDigits;) {
      // Six bits have two values too many; those are thrown away, so that all digits are equally likely.
      const code = alphabet.charCodeAt(nextByte() & 63);
      if (!Number.isNaN(code)) id[place++] = code;
    }
    latestMs = Math.max(latestMs, nowMs());
    writeTime(id, latestMs);
    return id.toString('latin1');
  };
}

/** Digits in ASCII order, so that later ids stand behind earlier ones. */
function writeTime(id: Uint8Array, ms: number): void {
  let rest = Math.floor(ms);
  for (let place = id.length - 1; place >= randomDigits; place--) {
    id[place] = alphabet.charCodeAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
}
