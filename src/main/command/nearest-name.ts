// "Did you mean …": the known name that differs least from a mistyped one. Counts inserted, removed and
// replaced letters, and two neighbours swapped; it knows nothing of what the names stand for.

/** The nearest of the names, or undefined where none is near: more than a third of the letters differ. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const difference = editDistance(word, name);
    if (difference < least) {
      nearest = name;
      least = difference;
    }
  }
  return nearest;
}

/** How a sentence goes on that names the nearest: ` (did you mean "x"?)`, or nothing. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
}

function editDistance(left: string, right: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current: number[] = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
}
