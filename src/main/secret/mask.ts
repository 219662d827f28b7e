// Hides the secrets that were rendered in one context: in log lines and in messages of our own, never in
// outputs, as Kestra does. Six asterisks whatever the length. Source: recorded on Kestra 1.3.19 and 2.0.0
// (`x-log-secret-masked`); Kestra hides the base64 form too, the trimmed and the JSON form are ours.

/** What stands where a secret would. */
export const mask = '******';
/** A secret of one character would make any text unreadable, and its places would tell it all the same. */
const maskedLengthMin = 2;

/** Knows secrets and hides them. */
export interface Masker {
  /** Learns a value, from now on. */
  readonly add: (value: string) => void;
  /** The text without any of the values learnt so far. */
  readonly mask: (text: string) => string;
}

/** Makes a masker that knows nothing yet. */
export function createMasker(): Masker {
  // Made with the first secret: every taskrun has a masker, and hardly any a secret.
  let hidden: Set<string> | undefined;
  let pattern: RegExp | undefined;
  return {
    add: (value) => {
      if (hidden?.has(value) === true) return;
      hidden ??= new Set();
      for (const form of formsOf(value)) hidden.add(form);
      pattern = undefined;
    },
    mask: (text) => {
      if (hidden === undefined || hidden.size === 0) return text;
      pattern ??= patternOf(hidden);
      return text.replaceAll(pattern, mask);
    },
  };
}

// A secret from `echo` ends in a line break, so what people print is often the trimmed one.
function formsOf(value: string): readonly string[] {
  const trimmed = value.trim();
  const forms = [value, trimmed, ...[value, trimmed].map((text) => Buffer.from(text).toString('base64'))];
  return [...forms, JSON.stringify(value).slice(1, -1)].filter(() => trimmed.length >= maskedLengthMin);
}

// In one go and the longest first, so that a secret within another one does not leave the rest of it in sight.
function patternOf(hidden: ReadonlySet<string>): RegExp {
  const longestFirst = [...hidden].toSorted((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)).join('|'),
    'g',
  );
}
