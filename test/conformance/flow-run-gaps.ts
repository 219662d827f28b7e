// Recorded runs that ours does not give yet, each with its cause. The runner fails when one of them is met.

/** Case id, with `@profile` where only one profile falls short → why. */
export const flowRunGaps: Readonly<Record<string, string>> = {};
