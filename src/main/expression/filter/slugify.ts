// `slugify`: a text as a part of an address. Its arguments exist in Kestra but do nothing.
// Source: Kestra's Slugify.
import type { Filter } from '../extension.ts';
import { toText } from '../to-text.ts';

/**
 * The argument names are those of the date filters, left over in Kestra; null stays null, all else goes by its Java
 * text.
 */
export const slugify: Filter = {
  name: 'slugify',
  argumentNames: ['format', 'timeZone', 'existingFormat', 'locale'],
  apply: (input) => (input === null ? null : slugifyText(toText(input))),
};

/**
 * Letters, digits and single hyphens, in lower case. Decomposing first keeps the letter of `é` when its accent is
 * dropped; `ß` and Chinese have no such letter and vanish. Kestra also names folders of executions with it.
 */
export function slugifyText(text: string): string {
  return text
    .replaceAll(/[ \t\n\v\f\r]/g, '-')
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9_-]/g, '')
    .replaceAll('_', '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
}
