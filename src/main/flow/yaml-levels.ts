// How deeply a YAML text is nested, found before anything walks it by recursion: a text of brackets alone
// would otherwise end the whole program.
import type { CST } from 'yaml';

/** The offset of the first collection that lies deeper than so many levels, or undefined. */
export function findTooDeep(token: CST.Token, levelsMax: number): number | undefined {
  // A list of what is still to be looked at instead of recursion, which is the very thing that is to be prevented.
  const waiting: { readonly token: CST.Token; readonly level: number }[] = [{ token, level: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { level } = next;
    if (level > levelsMax) return next.token.offset;
    for (const inner of innerTokens(next.token)) waiting.push({ token: inner, level: level + 1 });
  }
  return undefined;
}

function innerTokens(token: CST.Token): readonly CST.Token[] {
  switch (token.type) {
    case 'document':
      return token.value === undefined ? [] : [token.value];
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      return token.items.flatMap((item) =>
        [item.key, item.value].filter((inner) => inner !== undefined && inner !== null),
      );
    default:
      return [];
  }
}
