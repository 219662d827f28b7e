// Whether a text is what a search asks for: whole, or with anything in place of each `*`. Letter case makes no difference.
import type { SearchPattern } from '../../contract/search-language.ts';

/** Whether the whole text fits. */
export function fitsPattern(text: string, pattern: SearchPattern): boolean {
  const [first = '', ...pieces] = pattern;
  const lower = text.toLowerCase();
  const last = pieces.pop();
  if (last === undefined) return lower === first;
  if (!lower.startsWith(first)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = lower.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return lower.length - last.length >= at && lower.endsWith(last);
}

/** Whether a part of the text fits. */
export function holdsPattern(text: string | undefined, pattern: SearchPattern): boolean {
  if (text === undefined) return false;
  const [only] = pattern;
  if (pattern.length === 1 && only !== undefined) return text.toLowerCase().includes(only);
  return fitsPattern(text, ['', ...pattern, '']);
}
