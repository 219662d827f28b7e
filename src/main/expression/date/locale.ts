// Locales as Kestra takes them: `fr`, `fr_FR`, `fr-FR`. Source: commons-lang's LocaleUtils.toLocale.
import { raiseJava } from '../raise.ts';

/** The locale where none is given: the one under which Kestra's answers were recorded. */
export const defaultLocale = 'en-US';

/**
 * The locale's BCP 47 tag; stops where the text is no locale. The language has to be written small and the country in
 * capitals, for LocaleUtils is strict. An empty text is Java's root locale, whose words are English.
 */
export function parseLocale(text: string | null): string {
  if (text === null) return defaultLocale;
  if (text === '') return 'en';
  if (/^[a-z]{2,3}(?:[_-](?:[A-Z]{2}|[0-9]{3}))?(?:[_-][A-Za-z0-9]+)*$/.test(text)) return text.replaceAll('_', '-');
  return raiseJava('java.lang.IllegalArgumentException', `Invalid locale format: ${text}`);
}
