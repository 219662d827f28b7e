// Java's globs as regular expressions: `*` stays in one folder, `**` does not, and a dot at the beginning is a
// character like others. Source: `sun.nio.fs.Globs` by its documentation (`FileSystem.getPathMatcher`), `sh-out-*`.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';

/** The expression that a whole path has to match. Answers TASK_FAILED. */
export function compileGlob(glob: string): Result<RegExp> {
  const scan: Scan = { glob, at: 0, pattern: '', isInGroup: false };
  while (scan.at < glob.length) {
    const fault = readPart(scan);
    if (fault !== undefined) return fail(faultOf(fault, scan));
  }
  if (scan.isInGroup) return fail(faultOf("Missing '}'", scan));
  return ok(new RegExp(`^${scan.pattern}$`, 'su'));
}

interface Scan {
  readonly glob: string;
  at: number;
  pattern: string;
  isInGroup: boolean;
}

/** Reads one character with a meaning, or one without. @returns what is wrong with it */
function readPart(scan: Scan): string | undefined {
  const character = scan.glob.charAt(scan.at++);
  switch (character) {
    case '*':
      scan.pattern += scan.glob.charAt(scan.at) === '*' ? '.*' : '[^/]*';
      if (scan.glob.charAt(scan.at) === '*') scan.at++;
      return undefined;
    case '?':
      scan.pattern += '[^/]';
      return undefined;
    case '[':
      return readClass(scan);
    case '{':
      if (scan.isInGroup) return 'Cannot nest groups';
      scan.isInGroup = true;
      scan.pattern += '(?:(?:';
      return undefined;
    case '}':
      scan.pattern += scan.isInGroup ? '))' : '\\}';
      scan.isInGroup = false;
      return undefined;
    case ',':
      scan.pattern += scan.isInGroup ? ')|(?:' : ',';
      return undefined;
    case '\\':
      if (scan.at === scan.glob.length) return 'No character to escape';
      scan.pattern += escape(scan.glob.charAt(scan.at++));
      return undefined;
    default:
      scan.pattern += escape(character);
      return undefined;
  }
}

function readClass(scan: Scan): string | undefined {
  const end = scan.glob.indexOf(']', scan.at + 1);
  if (end < 0) return "Missing ']'";
  const body = scan.glob.slice(scan.at, end);
  if (body.includes('/')) return "Explicit 'name separator' in class";
  scan.at = end + 1;
  const isNegated = body.startsWith('!');
  const members = (isNegated ? body.slice(1) : body).replaceAll(/[\\\]^[&~|!#$%*+,.:;<=>?@`{}()]/g, '\\$&');
  scan.pattern += isNegated ? `[^/${members}]` : `[${members}]`;
  return undefined;
}

function escape(character: string): string {
  return character.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Java shows the pattern and points into it. */
function faultOf(reason: string, { glob, at }: Scan): ReturnType<typeof createError> {
  const position = Math.max(0, at - 1);
  return createError('TASK_FAILED', `${reason} near index ${position}\n${glob}\n${' '.repeat(position)}^`);
}
