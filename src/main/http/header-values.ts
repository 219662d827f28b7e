// Reading the raw list of headers: names without regard to letter case, all values in order.
import type { RawHeader } from '../contract/delivery.ts';

/** All values of a header, in the order of the wire; `name` in lower case. */
export function headerValues(headers: readonly RawHeader[], name: string): readonly string[] {
  const values: string[] = [];
  for (const [header, value] of headers) {
    // A webhook is asked for seven names, and nearly no header has the length of one of them.
    if (header.length === name.length && header.toLowerCase() === name) values.push(value);
  }
  return values;
}

/** The raw headers of a Node request as pairs, in order and letter case of the wire. */
export function pairHeaders(rawHeaders: readonly string[]): readonly RawHeader[] {
  const pairs: RawHeader[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    pairs.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return pairs;
}

/** Whether a comma-separated header, such as `Connection`, names a word; `word` in lower case. */
export function hasHeaderWord(values: readonly string[], word: string): boolean {
  return values.some((value) => value.split(',').some((part) => part.trim().toLowerCase() === word));
}
