// Assignments of a `.env` text: `NAME=value`, quoted or not, over several lines within quotes, with comments. Lines
// of a compose file (`SECRET_NAME: value`, `- SECRET_NAME=value`) are read too. Nothing is expanded or evaluated.
// Source: the rules of Docker's `env_file` and of dotenv, where they agree.

/** One assignment, or what is wrong with a line that is none. */
export type VariableLine =
  | { readonly line: number; readonly name: string; readonly value: string }
  | { readonly line: number; readonly fault: string };

// A colon assigns only to names that Kestra would read: else every line of a compose file would be a secret.
const assignment = /^\s*(?:-\s+)?(?:export\s+)?(?:([A-Za-z_][\w.-]*)\s*=|(SECRET_[\w.-]+):(?=\s|$))[ \t]*(.*)$/;
const doubleQuoted = /^"((?:[^"\\]|\\[^])*)"/;
const singleQuoted = /^'([^']*)'/;

/** Reads all lines; lines count from 1, and blank ones and comments are passed over. */
export function readVariables(text: string): readonly VariableLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const found: VariableLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const read = lines[index] ?? '';
    const line = index + 1;
    if (/^\s*(?:#|$)/.test(read)) continue;
    const match = assignment.exec(read);
    const name = match?.[1] ?? match?.[2];
    const rest = match?.[3] ?? '';
    if (name === undefined) {
      found.push({ line, fault: 'it is no NAME=value' });
    } else if (/^["']/.test(rest)) {
      const quoted = readQuoted([rest, ...lines.slice(index + 1)].join('\n'));
      found.push(
        quoted === undefined ? { line, fault: 'its quote is not closed' } : { line, name, value: quoted.value },
      );
      // What stands behind a quote without an end belongs to it, so nothing further can be told.
      if (quoted === undefined) return found;
      index += quoted.breaks;
    } else {
      found.push({ line, name, value: rest.replace(/(?:^|\s)#.*$/, '').trim() });
    }
  }
  return found;
}

/** The value at the beginning of a text, and how many line breaks it spans; undefined where its quote never ends. */
function readQuoted(text: string): { readonly value: string; readonly breaks: number } | undefined {
  const match = doubleQuoted.exec(text) ?? singleQuoted.exec(text);
  if (match === null) return undefined;
  const [whole, inner = ''] = match;
  const value = whole.startsWith('"') ? inner.replaceAll(/\\([nrt"\\$])/g, (_, sign: string) => signOf(sign)) : inner;
  return { value, breaks: whole.split('\n').length - 1 };
}

/** What an escape within double quotes stands for. */
function signOf(sign: string): string {
  return escapes.get(sign) ?? sign;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
