// A pattern such as `yyyy-MM-dd'T'HH:mm` read into tokens.
// Source: java.time.format.DateTimeFormatterBuilder.appendPattern, with its messages.
import { raiseJava } from '../raise.ts';
import type { DateToken } from './date-token.ts';
import { letterToken } from './pattern-letter.ts';

/** Reads a pattern; stops with IllegalArgumentException where Java does. */
export function parseDatePattern(pattern: string): readonly DateToken[] {
  const open: DateToken[][] = [];
  let tokens: DateToken[] = [];
  // Every branch leaves `at` on its last character, which the loop then steps over.
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (/[A-Za-z]/.test(character)) {
      const run = readRun(pattern, at);
      tokens.push(run.token);
      at = run.end - 1;
    } else if (character === "'") {
      const quoted = readQuoted(pattern, at);
      tokens.push({ kind: 'literal', text: quoted.text });
      at = quoted.end - 1;
    } else if (character === '[') {
      open.push(tokens);
      tokens = [];
    } else if (character === ']') {
      const outer = open.pop();
      if (outer === undefined) return raisePattern('Pattern invalid as it contains ] without previous [');
      // Brackets nest, so the part that was open goes into the one around it.
      outer.push({ kind: 'optional', tokens });
      tokens = outer;
    } else if (/[{}#]/.test(character)) {
      // Java reserves these three for later use.
      return raisePattern(`Pattern includes reserved character: '${character}'`);
    } else {
      tokens.push({ kind: 'literal', text: character });
    }
  }
  // Java closes what is still open.
  return open.reduceRight<DateToken[]>((inner, outer) => [...outer, { kind: 'optional', tokens: inner }], tokens);
}

interface Run {
  readonly token: DateToken;
  readonly end: number;
}

/** Reads equal letters; `p` pads what the letters behind it print. */
function readRun(pattern: string, from: number): Run {
  const letter = pattern.charAt(from);
  let end = from + 1;
  while (pattern[end] === letter) end++;
  if (letter !== 'p') return { token: letterToken(letter, end - from), end };
  // One `p` behind another's letters pads nothing, which Java refuses with the whole pattern in its message.
  if (!/[A-Za-z]/.test(pattern.charAt(end)) || pattern[end] === 'p') {
    return raisePattern(`Pad letter 'p' must be followed by valid pad pattern: ${pattern}`);
  }
  const padded = readRun(pattern, end);
  return { token: { kind: 'pad', width: end - from, token: padded.token }, end: padded.end };
}

interface Quoted {
  readonly text: string;
  readonly end: number;
}

/** From one quote to the next single one; Java takes the same two steps, so a pattern may hold any letter. */
function readQuoted(pattern: string, from: number): Quoted {
  for (let at = from + 1; at < pattern.length; at++) {
    if (pattern[at] !== "'") continue;
    if (pattern[at + 1] === "'") {
      at++;
      continue;
    }
    const text = pattern.slice(from + 1, at).replaceAll("''", "'");
    // Two quotes side by side are a quote.
    return { text: text === '' ? "'" : text, end: at + 1 };
  }
  return raisePattern(`Pattern ends with an incomplete string literal: ${pattern}`);
}

/** Stops as Java does at a pattern that it cannot read. */
export function raisePattern(text: string): never {
  return raiseJava('java.lang.IllegalArgumentException', text);
}
