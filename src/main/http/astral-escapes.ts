// Characters beyond U+FFFF in JSON that goes out over HTTP: Jackson's byte writer prints them as two escapes,
// other than where it prints to text, as in the filter `toJson`.
// Source: seen on Kestra 2.0.0 (the recorded exchange `b-emoji`).

/** Prints such characters in a JSON text as escapes; they can stand nowhere but in strings. */
export function escapeAstral(json: string): string {
  return json.replace(/[\u{10000}-\u{10ffff}]/gu, (character) =>
    [character.charCodeAt(0), character.charCodeAt(1)]
      .map((unit) => `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`)
      .join(''),
  );
}
