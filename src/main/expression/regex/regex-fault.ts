// What Java says of a pattern that it cannot compile: a description, and where.
// Source: java.util.regex.PatternSyntaxException, seen through Kestra 1.3.19 and 2.0.0.

/** A pattern's fault. */
export interface RegexFault {
  readonly description: string;
  /** Java's whole message: description, place, the pattern and a mark under it. */
  readonly message: string;
}

/**
 * Words RE2's complaint as Java words its own. A complaint that has no twin is passed on as RE2 puts it, without a
 * place.
 */
export function explainFault(pattern: string, complaint: string): RegexFault {
  const { description, index } = describe(pattern, complaint);
  const place = index === undefined ? '' : ` near index ${index}`;
  const mark = index === undefined ? '' : `\n${' '.repeat(index)}^`;
  return { description, message: `${description}${place}\n${pattern}${mark}` };
}

interface Description {
  readonly description: string;
  readonly index?: number;
}

function describe(pattern: string, complaint: string): Description {
  if (complaint.includes('missing closing ]')) {
    return { description: 'Unclosed character class', index: pattern.length - 1 };
  }
  if (complaint.includes('missing closing )')) return { description: 'Unclosed group', index: pattern.length };
  if (complaint.includes('unexpected )')) {
    return { description: "Unmatched closing ')'", index: Math.max(findUnmatched(pattern) - 1, 0) };
  }
  if (complaint.includes('missing argument to repetition operator')) {
    const index = pattern.search(/(?:^|[(|])[*+?]/);
    const at = /[*+?]/.test(pattern.charAt(index)) ? index : index + 1;
    return { description: `Dangling meta character '${pattern.charAt(at)}'`, index: at };
  }
  // Java's own words for it, however odd: its parser runs over the end.
  if (complaint.includes('trailing backslash')) {
    return { description: 'Unexpected internal error', index: pattern.length };
  }
  // The one text here that is not Java's, which could do these.
  if (/\(\?[=!<]|\\[1-9]|\\k</.test(pattern)) {
    return { description: 'Look-around and back references are not supported here, since matching takes linear time' };
  }
  return { description: complaint.replace(/^error parsing regexp: /, '') };
}

/** The first closing bracket that nothing opened. */
function findUnmatched(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return at;
  }
  return 0;
}
