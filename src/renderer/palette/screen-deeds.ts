// What the screen that is shown can do, for the palette: parts of a screen name their deeds while they are there. Where
// a deed stands on the screen, and whether it has a key, is the screen's.

/** One deed. */
export interface ScreenDeed {
  /** Unique on its screen, as its button says it. */
  readonly name: string;
  /** The keys that do the same, as `useKeys` has them; absent where it has none. */
  readonly keys?: string;
  readonly act: () => void;
}

/** The deeds of all parts of the screen. */
export interface ScreenDeeds {
  /** Takes in the deeds of one part. Returns a function that takes them out. */
  add(deeds: readonly ScreenDeed[]): () => void;
  /** Those that are there at the moment, in the order in which their parts came. */
  list(): readonly ScreenDeed[];
}

/** Makes an empty set of deeds. */
export function createScreenDeeds(): ScreenDeeds {
  const parts = new Set<readonly ScreenDeed[]>();
  return {
    add(deeds) {
      parts.add(deeds);
      return () => void parts.delete(deeds);
    },
    list: () => [...parts].flat(),
  };
}
