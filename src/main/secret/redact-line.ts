// What every log line passes on its way out: values of secrets that were seen so far, keys in the addresses of webhooks
// and what follows an authorization scheme are hidden. It works on the printed line, so no caller can go round it.
import { createMasker, mask } from './mask.ts';

/** Hides in texts what must not be told. */
export interface LineRedactor {
  /** Learns a secret, from now on. */
  readonly learn: (value: string) => void;
  readonly redact: (line: string) => string;
}

// A target, or a text that quotes one: Kestra's answers name the address that they refuse.
const keyInText = /(\/executions\/webhook\/[^/?\s"]*\/[^/?\s"]*\/)[^/?\s"\]]+/g;
// As in a header's value, whoever it is for; shorter ones are words of a sentence.
const credentials = /\b(Bearer|Basic) [\w+/.=~-]{8,}/gi;

/** Makes a redactor that knows no secret yet. */
export function createLineRedactor(): LineRedactor {
  const masker = createMasker();
  return {
    learn: masker.add,
    redact: (line) => hideKeysIn(masker.mask(line)).replaceAll(credentials, `$1 ${mask}`),
  };
}

/** The text with a mask in place of the key of each webhook's address in it. */
export function hideKeysIn(text: string): string {
  return text.replaceAll(keyInText, `$1${mask}`);
}
