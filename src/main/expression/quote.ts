// A text as a literal of JavaScript: the one way in which a template's text gets into generated code.

/** Quotes a text so that it cannot end its literal, nor a line of code. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (separator) =>
    separator === '\u2028' ? String.raw`\u2028` : String.raw`\u2029`,
  );
}
