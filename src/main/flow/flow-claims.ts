// Which files claim which name. Of several the first by path owns it, so that the outcome does not depend
// on the order in which files were read.
import { comparePaths } from './flow-files.ts';

/** The claims of files on names. */
export interface FlowClaims {
  /** Answers the other files that claim the name. */
  add(name: string, file: string): readonly string[];
  /** Answers the files that still claim the name. */
  remove(name: string, file: string): readonly string[];
  /** The file that a name belongs to. */
  owner(name: string): string | undefined;
}

/** Makes an empty set of claims. Lists are short and replaced as a whole: nearly every name has one file. */
export function createFlowClaims(): FlowClaims {
  const claims = new Map<string, readonly string[]>();
  return {
    add(name, file) {
      const others = (claims.get(name) ?? []).filter((each) => each !== file);
      claims.set(name, [...others, file].sort(comparePaths));
      return others;
    },
    remove(name, file) {
      const left = (claims.get(name) ?? []).filter((each) => each !== file);
      if (left.length === 0) claims.delete(name);
      else claims.set(name, left);
      return left;
    },
    owner: (name) => claims.get(name)?.[0],
  };
}
