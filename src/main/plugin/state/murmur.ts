// MurmurHash3 for 128 bits as Guava prints it, which is how Kestra makes keys of texts.
// Source: the published algorithm by Austin Appleby (x64, seed 0); Guava's `Hashing.murmur3_128`.

const mask = (1n << 64n) - 1n;
const first = 0x87c37b91114253d5n;
const second = 0x4cf5ad432745937fn;

/** The hash of a text's UTF-8, 32 hexadecimal digits. */
export function murmur128(text: string): string {
  const bytes = Buffer.from(text);
  let low = 0n;
  let high = 0n;
  const blocksEnd = bytes.length - (bytes.length % 16);
  for (let at = 0; at < blocksEnd; at += 16) {
    low = times(rotate(low ^ mixFirst(bytes.readBigUInt64LE(at)), 27n) + high, 5n, 0x52dce729n);
    high = times(rotate(high ^ mixSecond(bytes.readBigUInt64LE(at + 8)), 31n) + low, 5n, 0x38495ab5n);
  }
  const rest = Buffer.alloc(16);
  bytes.copy(rest, 0, blocksEnd);
  low = (low ^ mixFirst(rest.readBigUInt64LE(0)) ^ BigInt(bytes.length)) & mask;
  high = (high ^ mixSecond(rest.readBigUInt64LE(8)) ^ BigInt(bytes.length)) & mask;
  low = (low + high) & mask;
  high = (high + low) & mask;
  low = finish(low);
  high = finish(high);
  low = (low + high) & mask;
  high = (high + low) & mask;
  const printed = Buffer.alloc(16);
  printed.writeBigUInt64LE(low, 0);
  printed.writeBigUInt64LE(high, 8);
  return printed.toString('hex');
}

function mixFirst(block: bigint): bigint {
  return times(rotate(times(block, first), 31n), second);
}

function mixSecond(block: bigint): bigint {
  return times(rotate(times(block, second), 33n), first);
}

/** The last stirring of one half. */
function finish(half: bigint): bigint {
  const once = times(half ^ (half >> 33n), 0xff51afd7ed558ccdn);
  const twice = times(once ^ (once >> 33n), 0xc4ceb9fe1a85ec53n);
  return twice ^ (twice >> 33n);
}

function rotate(value: bigint, bits: bigint): bigint {
  const half = value & mask;
  return ((half << bits) | (half >> (64n - bits))) & mask;
}

function times(value: bigint, factor: bigint, added = 0n): bigint {
  return (value * factor + added) & mask;
}
