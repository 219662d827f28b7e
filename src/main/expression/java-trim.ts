// Java's `String.trim`, which takes everything up to the space from both ends: other than JavaScript's it
// leaves the blanks of Unicode and takes control characters.

/** The text without blanks and control characters at its ends. */
export function trimJava(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (start < end && text.charCodeAt(end - 1) <= 0x20) end--;
  return text.slice(start, end);
}
