// What becomes of a text of variables (`.env`) that is imported as secrets. It names lines and keys and says what is
// wrong; values are in none of it. As the nouns of `model.ts` it survives JSON.

/** One assignment of the text, or a line that is none. */
export interface ImportedSecret {
  /** From 1. */
  readonly line: number;
  /** The key that the secret has, in upper case and without `SECRET_`; empty where the line names none. */
  readonly key: string;
  /** Whether what was decoded from base64 looks like base64 of a text once more. */
  readonly isEncodedTwice: boolean;
  /** Why it is not kept, as the end of a sentence; absent: it is. */
  readonly fault?: string;
}
