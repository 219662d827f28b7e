// Ids as Kestra makes them: a random UUID's 128 bits in base 62, which are 21 or 22 letters and digits.
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Makes a new id. Injected everywhere, so that tests know the ids. */
export type NewId = () => string;

/** A random id: 22 characters mostly, 21 in one of eight. */
export function newId(): string {
  // The version and variant of a random UUID leave 122 random bits.
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let id = '';
  while (rest > 0n) {
    id = (alphabet[Number(rest % 62n)] ?? '') + id;
    rest /= 62n;
  }
  return id;
}
