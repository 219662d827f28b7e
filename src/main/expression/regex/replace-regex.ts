// Java's `replaceAll`: `$1` and `${name}` stand for groups, a backslash takes the next sign as it is.
// Source: java.util.regex.Matcher.appendReplacement, with its messages.
import { raiseJava } from '../raise.ts';
import { checkTextSize } from '../text-size.ts';
import type { JavaRegex, RegexMatch } from './java-regex.ts';

/** Replaces every match; a replacement that names no group stops as Java does, once there is a match. */
export function replaceRegex(regex: JavaRegex, text: string, replacement: string): string {
  let replaced = '';
  let from = 0;
  // The size is checked match by match, since a long replacement may stand for a single letter.
  for (const match of regex.findAll(text)) {
    replaced += text.slice(from, match.start) + expand(regex, match, replacement);
    from = match.end;
    checkTextSize(replaced.length);
  }
  return replaced + text.slice(from);
}

function expand(regex: JavaRegex, match: RegexMatch, replacement: string): string {
  let text = '';
  for (let at = 0; at < replacement.length; at++) {
    const character = replacement.charAt(at);
    if (character === '\\') {
      at++;
      if (at === replacement.length) return raiseIllegal('character to be escaped is missing');
      text += replacement.charAt(at);
    } else if (character === '$') {
      const reference = readReference(regex, replacement, at + 1);
      // A group that took no part stands for nothing.
      text += match.groups[reference.group] ?? '';
      at = reference.end - 1;
    } else {
      text += character;
    }
  }
  return text;
}

interface Reference {
  readonly group: number;
  readonly end: number;
}

function readReference(regex: JavaRegex, replacement: string, from: number): Reference {
  if (from === replacement.length) return raiseIllegal('Illegal group reference: group index is missing');
  if (replacement[from] === '{') return readNamed(regex, replacement, from);
  if (!/[0-9]/.test(replacement.charAt(from))) return raiseIllegal('Illegal group reference');
  let group = Number(replacement[from]);
  let end = from + 1;
  if (group > regex.groupCount) return raiseJava('java.lang.IndexOutOfBoundsException', `No group ${group}`);
  // As many digits as still name a group.
  while (/[0-9]/.test(replacement.charAt(end)) && group * 10 + Number(replacement[end]) <= regex.groupCount) {
    group = group * 10 + Number(replacement[end]);
    end++;
  }
  return { group, end };
}

function readNamed(regex: JavaRegex, replacement: string, from: number): Reference {
  const name = /^\{([A-Za-z0-9]*)/.exec(replacement.slice(from))?.[1] ?? '';
  const end = from + 1 + name.length;
  if (name === '') return raiseIllegal("named capturing group is missing trailing '}'");
  if (replacement[end] !== '}') return raiseIllegal("named capturing group is missing trailing '}'");
  const group = regex.names.get(name);
  return group === undefined ? raiseIllegal(`No group with name {${name}}`) : { group, end: end + 1 };
}

function raiseIllegal(text: string): never {
  return raiseJava('java.lang.IllegalArgumentException', text);
}
