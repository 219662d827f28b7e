// Java's spelling of a pattern → RE2's, where the two differ and RE2 can say the same: POSIX classes,
// horizontal blanks, any line break. What RE2 cannot say is left as it is, and fails to compile.
// Source: java.util.regex.Pattern.

const posixClasses: ReadonlyMap<string, string> = new Map([
  ['Lower', 'lower'],
  ['Upper', 'upper'],
  ['ASCII', 'ascii'],
  ['Alpha', 'alpha'],
  ['Digit', 'digit'],
  ['Alnum', 'alnum'],
  ['Punct', 'punct'],
  ['Graph', 'graph'],
  ['Print', 'print'],
  ['Blank', 'blank'],
  ['Cntrl', 'cntrl'],
  ['XDigit', 'xdigit'],
  ['Space', 'space'],
]);

const horizontalBlanks = String.raw` \t\x{A0}\x{1680}\x{180e}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}`;
const lineBreak = String.raw`(?:\r\n|[\n\x0B\f\r\x{85}\x{2028}\x{2029}])`;
// Java's `\s` counts the vertical tab, RE2's does not.
const blanks = String.raw`\t\n\x0B\f\r `;

/** Rewrites escapes outside quotations; everything else passes through. */
export function translatePattern(pattern: string): string {
  let depth = 0;
  return pattern.replaceAll(/\\Q[\s\S]*?(?:\\E|$)|\\[pP]\{\w+\}|\\u[0-9a-fA-F]{4}|\\[\s\S]|[[\]]/g, (part) => {
    if (part === '[') depth++;
    if (part === ']' && depth > 0) depth--;
    return translateEscape(part, depth > 0);
  });
}

function translateEscape(part: string, inClass: boolean): string {
  if (part.startsWith('\\u')) return `\\x{${part.slice(2)}}`;
  if (part === '\\h') return inClass ? horizontalBlanks : `[${horizontalBlanks}]`;
  if (part === '\\s') return inClass ? blanks : `[${blanks}]`;
  if (part === '\\S' && !inClass) return `[^${blanks}]`;
  if (part === '\\R' && !inClass) return lineBreak;
  if (part === '\\Z' && !inClass) return String.raw`\n?\z`;
  if (part === '\\e') return String.raw`\x1B`;
  if (!/^\\[pP]\{/.test(part)) return part;
  const name = part.slice(3, -1);
  const negated = part.startsWith('\\P');
  const posix = posixClasses.get(name);
  if (posix === undefined) return part.replace(/\{Is(\w+)\}/, '{$1}').replace('{Alphabetic}', '{L}');
  const item = `[:${negated ? '^' : ''}${posix}:]`;
  return inClass ? item : `[${item}]`;
}
