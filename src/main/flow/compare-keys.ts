// In which way a received key is not the expected one, in words that hold neither of them. For the window alone: a
// caller learns nothing of it. Whether two keys are the same is decided elsewhere, in constant time.
import { decodePercent } from '../plugin/percent-decode.ts';

/** How many places are told one by one. */
const placesMax = 3;
/** What is compared of a key, in characters: Kestra takes none that is longer. */
const comparedMax = 256;

/** The difference, as a sentence goes on: `the received key has 22 characters as expected, and differs at 3`. */
export function describeKeyDifference(expected: string, received: string): string {
  const slip = findSlip(expected, received);
  if (slip !== undefined) return slip;
  const [wanted, given] = [charactersOf(expected), charactersOf(received)];
  if (wanted.length === given.length)
    return `the received key has ${counted(given.length)} as expected, and ${placesOf(wanted, given)}`;
  return `the received key has ${counted(given.length)} instead of ${wanted.length}${moreOrLess(wanted, given)}`;
}

/** What people do to a key while they copy it. */
function findSlip(expected: string, received: string): string | undefined {
  const trimmed = received.trim();
  if (trimmed === expected) return 'the received key has blanks around it';
  if (trimmed === `"${expected}"` || trimmed === `'${expected}'`) return 'the received key stands in quotation marks';
  if (trimmed.startsWith('{{')) return 'the received key is an expression, and an address takes its value';
  if (decodePercent(received) === expected) return 'the received key is percent-encoded twice';
  return undefined;
}

/** Every place is looked at, also behind the first that differs: the time it takes tells nothing of the keys. */
function placesOf(wanted: readonly string[], given: readonly string[]): string {
  const places = wanted.flatMap((character, index) => (character === given[index] ? [] : [index + 1]));
  const isCase = places.every((place) => wanted[place - 1]?.toLowerCase() === given[place - 1]?.toLowerCase());
  const differs = isCase ? 'differs in upper and lower case' : 'differs';
  // Another key altogether: its places would tell more of the right one than of the slip.
  if (places.length > wanted.length / 2 && !isCase) return 'differs in most places';
  const told = places.slice(0, placesMax).join(', ');
  const rest = places.length - placesMax;
  return rest > 0 ? `${differs} at ${told} and ${rest} more` : `${differs} at ${told}`;
}

/** Where characters were lost or added in one place, the rest of both keys agrees. */
function moreOrLess(wanted: readonly string[], given: readonly string[]): string {
  const length = Math.min(wanted.length, given.length);
  let same = 0;
  while (same < length && wanted[same] === given[same]) same++;
  let end = 0;
  while (end < length - same && wanted.at(-1 - end) === given.at(-1 - end)) end++;
  if (same + end < length) return same === 0 ? '' : `, of which the first ${same} agree`;
  const many = Math.abs(wanted.length - given.length);
  const place = same === length ? 'at its end' : `from ${same + 1} on`;
  return given.length < wanted.length ? `: it lacks ${many} ${place}` : `: it has ${many} too many ${place}`;
}

/** By code points, as people count. */
function charactersOf(key: string): readonly string[] {
  return Array.from(key.slice(0, comparedMax));
}

function counted(characters: number): string {
  return characters === 1 ? '1 character' : `${characters} characters`;
}
