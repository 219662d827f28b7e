// How a sentence about an unknown name goes on: with the known name that is nearest to it, if one is near.
import { nearestNames } from '../expression/nearest-name.ts';

/** ` (did you mean "serve"?)`, or nothing: a hint that is far off would mislead more than none. */
export function didYouMean(word: string, names: readonly string[]): string {
  const [nearest] = nearestNames(word, names);
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}
