// Kestra's sentence about a fault without its list of everything that would have been right; the whole sentence
// stands where the flow is opened.

/** The sentence up to where the list begins. */
export function shortFault(message: string): string {
  return message.replace(/, not marked as ignorable \([^)]*\)/, '');
}
