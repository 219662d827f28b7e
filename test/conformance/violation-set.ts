// Violations as texts that can be compared: Kestra's order of lines is random, as is that of names in its lists.

/** The violations, sorted, and with sorted lists of names in them. */
export function violationSet(
  violations: readonly { readonly path: string; readonly message: string }[],
): readonly string[] {
  return violations.map(({ path, message }) => `${path}: ${sortLists(message)}`).toSorted();
}

/** Puts the names of a list in order: `(3 known properties: …)`, `Enum class: […]`. */
function sortLists(message: string): string {
  return message.replaceAll(
    /(known properties: |Enum class: \[)([^)\]]*)/g,
    (_, before: string, list: string) => before + list.split(', ').toSorted().join(', '),
  );
}
