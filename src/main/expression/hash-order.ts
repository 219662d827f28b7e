// The order in which Java's HashMap gives its entries. Kestra prints maps that went through one in this
// order, so a text that people hash or compare comes out the same here and there.
// Source: java.util.HashMap (table of a power of two, doubled above three quarters; index = spread hash).

/** Java's `String.hashCode`: 32 bits, signed. `Math.imul` multiplies in 32 bits as Java does. */
export function hashText(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

/** Java's `Long.hashCode`. */
export function hashLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

/** Java's table size for a capacity that was asked for: the next power of two, at least 1. */
export function tableSizeFor(capacity: number): number {
  let size = 1;
  while (size < capacity) size *= 2;
  return size;
}

/**
 * Puts keys into the order of a HashMap that was filled in the given order.
 * @param keys distinct keys in order of insertion
 * @param hash the Java hash code of a key
 * @param capacity the capacity that the map was created with; Java's default is 16
 */
export function toHashOrder<K>(keys: readonly K[], hash: (key: K) => number, capacity = 16): K[] {
  if (keys.length < 2) return [...keys];
  let size = tableSizeFor(capacity);
  while (keys.length > size * 0.75) size *= 2;
  // Keys in one slot keep the order in which they came, as in Java's chain. The trees that Java makes of very long
  // chains are not followed.
  const slotOf = (key: K): number => {
    const code = hash(key);
    return (code ^ (code >>> 16)) & (size - 1);
  };
  return keys.length <= insertedMax ? insertInOrder(keys, slotOf) : sortInOrder(keys, slotOf);
}

/** More keys are sorted: putting each at its place costs the square of their number. */
const insertedMax = 24;

/** A payload has dozens of small maps, and the engine's own sort needs an object for each key: three times the time. */
function insertInOrder<K>(keys: readonly K[], slotOf: (key: K) => number): K[] {
  const ordered: K[] = [];
  const slots: number[] = [];
  for (const key of keys) {
    const slot = slotOf(key);
    let at = slots.length;
    for (; at > 0 && (slots[at - 1] ?? 0) > slot; at--) {
      slots[at] = slots[at - 1] ?? 0;
      ordered[at] = ordered[at - 1] ?? key;
    }
    slots[at] = slot;
    ordered[at] = key;
  }
  return ordered;
}

function sortInOrder<K>(keys: readonly K[], slotOf: (key: K) => number): K[] {
  const slots = keys.map((key) => ({ key, slot: slotOf(key) }));
  return slots.sort((a, b) => a.slot - b.slot).map(({ key }) => key);
}
