// Java's styles full, long, medium and short in languages other than English, by the ICU data of the runtime.
// English is in `named-format.ts`, letter by letter as Kestra prints it.
import type { ZonedTime } from './zoned-time.ts';

/** A style, a date and a language. */
export interface StyleRequest {
  readonly style: string;
  readonly zoned: ZonedTime;
  readonly locale: string;
}

/** The date in a style; undefined where the format is no style or the language English. */
export function printStyle({ style, zoned, locale }: StyleRequest): string | undefined {
  if (style !== 'full' && style !== 'long' && style !== 'medium' && style !== 'short') return undefined;
  if (/^en(?:-US)?$/.test(locale)) return undefined;
  const epochMs = zoned.time.toEpochSecond() * 1000;
  // `Intl` knows regions and bare offsets, but neither Java's `UTC+02:00` nor `Z`.
  const timeZone = zoned.zone.id.replace(/^(?:UTC|GMT|UT)(?=[+-])/, '').replace(/^(?:Z|UT)$/, 'UTC');
  return new Intl.DateTimeFormat(locale, { dateStyle: style, timeStyle: style, timeZone }).format(epochMs);
}
