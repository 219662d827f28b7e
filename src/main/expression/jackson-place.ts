// Where Jackson says that it stopped reading: the last line of its messages. Kestra switches the text itself off there.
// Source: seen in messages of Kestra 1.3.19 and 2.0.0.

/** Jackson's name for a text that it hides, in the words of its own setting. */
export const jacksonSource = '[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';

/** The line that ends a message of Jackson; both numbers count from 1, some messages have no column. */
export function jacksonPlace({ line = 1, column }: { readonly line?: number; readonly column?: number }): string {
  return `\n at ${jacksonSource}; line: ${line}${column === undefined ? '' : `, column: ${column}`}]`;
}
