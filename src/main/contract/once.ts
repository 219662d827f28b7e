// Values that are dear to make and not always needed: made when they are first asked for, and kept. They depend on nothing
// that changes.

/** Answers what `make` gives; it is called at the first asking alone. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
