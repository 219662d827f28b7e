// `trim`: a text without the blanks and control characters at both ends. Source: Pebble's TrimFilter.
import { castText } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { trimJava } from '../java-trim.ts';

/** Texts only: a number fails as a cast. Blanks of Unicode, such as U+00A0, stay. */
export const trim: Filter = {
  name: 'trim',
  argumentNames: null,
  apply(input) {
    const text = castText(input);
    return text === null ? null : trimJava(text);
  },
};
