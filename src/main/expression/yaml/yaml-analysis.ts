// In which forms YAML can hold a text: plain, in single quotes, as a block. Double quotes can hold all.
// Source: SnakeYAML's Emitter.analyzeScalar.

/**
 * The forms that are open to a text. What reads back as the same text is open; a blank at a line's end, for one, is
 * lost in every form but double quotes.
 */
export interface YamlAnalysis {
  readonly allowsPlain: boolean;
  readonly allowsSingleQuotes: boolean;
  readonly allowsBlock: boolean;
}

const lineBreak = '[\\n\\u0085\\u2028\\u2029]';
const breakThenBlank = new RegExp(`${lineBreak} `);
const blankThenBreak = new RegExp(` ${lineBreak}`);
const edges = new RegExp(`^(?: |${lineBreak})|(?: |${lineBreak})$`);

/** Looks at a text that is not empty. Anything unprintable leaves double quotes alone, since only they have escapes. */
export function analyzeYamlText(text: string): YamlAnalysis {
  const hasSpecials =
    /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text) || text.includes('\ufeff');
  const isFixed = hasSpecials || blankThenBreak.test(text);
  const allowsQuotes = !isFixed && !breakThenBlank.test(text);
  return {
    allowsPlain: allowsQuotes && !edges.test(text) && !hasIndicator(text),
    allowsSingleQuotes: allowsQuotes,
    allowsBlock: !isFixed && !text.endsWith(' '),
  };
}

/** Whether a sign in the text would mean something outside of quotes. */
/** The first sign decides most of it; `: ` and ` #` mean something anywhere. */
function hasIndicator(text: string): boolean {
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return true;
  if (/^[?:-](?:$|[\s\u0085\u2028\u2029])/.test(text)) return true;
  return /:(?:$|[\s\u0085\u2028\u2029])|[\s\u0085\u2028\u2029]#/.test(text);
}
