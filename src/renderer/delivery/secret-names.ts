// Names of secrets that a flow's text reads with a literal name, and where. A name that an expression computes
// cannot be known before it runs.

/** One place. */
export interface SecretPlace {
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

/** The places, in order. Names are in upper case, since Kestra compares them so. */
export function findSecretNames(source: string): readonly SecretPlace[] {
  return source.split('\n').flatMap((text, index) =>
    [...withoutComment(text).matchAll(/\bsecret\(\s*(?:key\s*=\s*)?\\?['"]([\w.-]+)\\?['"]/g)].map(([, name = '']) => ({
      name: name.toUpperCase(),
      line: index + 1,
    })),
  );
}

/** A line of YAML without what stands behind its comment mark. */
function withoutComment(text: string): string {
  return text.replace(/(^|\s)#.*$/, '');
}
