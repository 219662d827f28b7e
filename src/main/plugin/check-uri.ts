// Whether a text is an address as Java's `URI.create` takes it. Only signs that no address may hold are looked
// for, and where they stand; ports and percent escapes are let through. Source: `java.net.URI`.

/** Java's message for a text that is no address; undefined where it is one. */
export function findUriFault(text: string): string | undefined {
  const index = text.search(illegal);
  return index < 0 ? undefined : `Illegal character in ${partAt(text, index)} at index ${index}: ${text}`;
}

// Java lets through letters of any script, but neither blanks nor controls.
const illegal = /[\s\p{Cc}"<>\\^`{|}]/u;

/** The part of an address that an index lies in. */
function partAt(text: string, index: number): string {
  const before = text.slice(0, index);
  if (before.includes('#')) return 'fragment';
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(before)?.[0] ?? '';
  const rest = text.slice(scheme.length);
  if (scheme !== '' && !rest.startsWith('/')) return 'opaque part';
  if (before.includes('?')) return 'query';
  return rest.startsWith('//') && !before.slice(scheme.length + 2).includes('/') ? 'authority' : 'path';
}
