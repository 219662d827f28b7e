// The names of time zones: `CEST`, `Central European Summer Time`. ICU knows the long names in every language,
// but in English short ones for America alone, where Java has one for most of the world.
// Source of the short names: Java's own, seen through Kestra and as the tz database abbreviates them.
import type { TextStyle } from './date-token.ts';
import type { Zone } from './zone.ts';

/** Which name, and when: names follow summer time. */
export interface ZoneNameRequest {
  readonly zone: Zone;
  readonly style: TextStyle;
  readonly locale: string;
  readonly epochMs: number;
}

/**
 * The name of a zone at a time; an offset is its own name. The English long name is the key to the short one, because
 * it already knows about summer time.
 */
export function findZoneName({ zone, style, locale, epochMs }: ZoneNameRequest): string {
  if (/^(?:[+-]|Z$)/.test(zone.id)) return zone.id;
  if (style === 'short' && /^(?:UTC|GMT)$/.test(zone.id)) return zone.id;
  if (style === 'long') return nameOf(zone.id, locale, { epochMs, timeZoneName: 'long' });
  const english = nameOf(zone.id, 'en-US', { epochMs, timeZoneName: 'long' });
  return abbreviations.get(english) ?? nameOf(zone.id, locale, { epochMs, timeZoneName: 'short' });
}

interface NameOptions {
  readonly epochMs: number;
  readonly timeZoneName: 'long' | 'short';
}

/** ICU has no `GMT+02:00` or `UT`; a name that it does not know is the id. */
function nameOf(id: string, locale: string, { epochMs, timeZoneName }: NameOptions): string {
  const timeZone = id
    .replace(/^(?:UTC|UT)(?=[+-])/, '')
    .replace(/^GMT(?=[+-])/, '')
    .replace(/^UT$/, 'UTC');
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName });
  return format.formatToParts(epochMs).find(({ type }) => type === 'timeZoneName')?.value ?? id;
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['Central European Standard Time', 'CET'],
  ['Central European Summer Time', 'CEST'],
  ['Eastern European Standard Time', 'EET'],
  ['Eastern European Summer Time', 'EEST'],
  ['Western European Standard Time', 'WET'],
  ['Western European Summer Time', 'WEST'],
  ['Greenwich Mean Time', 'GMT'],
  ['British Summer Time', 'BST'],
  ['Irish Standard Time', 'IST'],
  ['Moscow Standard Time', 'MSK'],
  ['India Standard Time', 'IST'],
  ['Japan Standard Time', 'JST'],
  ['Korean Standard Time', 'KST'],
  ['China Standard Time', 'CST'],
  ['Taipei Standard Time', 'CST'],
  ['Hong Kong Standard Time', 'HKT'],
  ['Singapore Standard Time', 'SGT'],
  ['Indochina Time', 'ICT'],
  ['Western Indonesia Time', 'WIB'],
  ['Pakistan Standard Time', 'PKT'],
  ['Gulf Standard Time', 'GST'],
  ['Arabian Standard Time', 'AST'],
  ['Israel Standard Time', 'IST'],
  ['Israel Daylight Time', 'IDT'],
  ['South Africa Standard Time', 'SAST'],
  ['East Africa Time', 'EAT'],
  ['West Africa Standard Time', 'WAT'],
  ['Central Africa Time', 'CAT'],
  ['Australian Eastern Standard Time', 'AEST'],
  ['Australian Eastern Daylight Time', 'AEDT'],
  ['Australian Central Standard Time', 'ACST'],
  ['Australian Central Daylight Time', 'ACDT'],
  ['Australian Western Standard Time', 'AWST'],
  ['New Zealand Standard Time', 'NZST'],
  ['New Zealand Daylight Time', 'NZDT'],
  ['Brasilia Standard Time', 'BRT'],
  ['Argentina Standard Time', 'ART'],
  ['Colombia Standard Time', 'COT'],
  ['Newfoundland Standard Time', 'NST'],
  ['Newfoundland Daylight Time', 'NDT'],
  ['Atlantic Standard Time', 'AST'],
  ['Atlantic Daylight Time', 'ADT'],
]);
