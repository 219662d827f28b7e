// The existing names that are near to one that does not exist: `usr` → `user`, `tojson` → `toJson`.
// For the window; Kestra says nothing of the kind.

// More than a few are no hint any more.
const suggestionsMax = 3;
/** Names beyond this many are not compared, so that a failure stays cheap. */
const comparedMax = 500;
const lengthMax = 64;

/**
 * Answers the existing names near to a name, the nearest first: those that differ in letter case alone, then
 * those a third of the letters away at most.
 */
export function nearestNames(name: string, existing: Iterable<string>): readonly string[] {
  if (name.length > lengthMax) return [];
  const found: { readonly name: string; readonly distance: number }[] = [];
  let compared = 0;
  for (const candidate of existing) {
    if (++compared > comparedMax) break;
    if (candidate.length > lengthMax) continue;
    const distance = distanceOf(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3))) {
      found.push({ name: candidate, distance });
    }
  }
  return found
    .sort((left, right) => left.distance - right.distance)
    .slice(0, suggestionsMax)
    .map((each) => each.name);
}

/** How many letters have to be put in, left out or changed (Levenshtein), row by row of the table. */
function distanceOf(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const changed = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
