// Instants, dates and durations as texts that Java reads, into the texts that Java prints of them.
// Source: `java.time`, seen through `kv.Set` of Kestra 1.3.19 and 2.0.0 (`kv-types`).
import { fail, ok, type Result } from '../../contract/errors.ts';
import { formatInstant } from '../../contract/instant.ts';
import { joda } from '../../expression/date/joda.ts';

// Every part is there only where all before it are, so that what matched ends where Java stops reading.
const instantParts =
  /^(?:[-+]?\d{4,9}(?:-(?:\d\d(?:-(?:\d\d(?:T(?:\d\d(?::(?:\d\d(?::(?:\d\d(?:\.\d{0,9})?)?)?(?:Z|[-+]\d\d(?::?\d\d)?)?)?)?)?)?)?)?)?)?)?/i;
const instant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.(\d{0,9}))?(Z|[-+]\d\d(?::?\d\d)?)$/i;

/** `Instant.parse`, or its message. */
export function readInstant(text: string): Result<string, string> {
  const match = instant.exec(text);
  if (match === null) return notParsed(text, instantParts.exec(text)?.[0].length ?? 0);
  const [, local = '', fraction = '', zone = ''] = match;
  const offset = zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2');
  const epochMs = Date.parse(`${local}${offset}`.toUpperCase());
  if (Number.isNaN(epochMs)) return notParsed(text, 0);
  return ok(formatInstant(BigInt(epochMs) * 1_000_000n + BigInt(fraction.padEnd(9, '0'))));
}

const dateParts = /^(?:\d{4}(?:-(?:\d\d(?:-(?:\d\d)?)?)?)?)?/;

/** `LocalDate.parse`, or its message. */
export function readDate(text: string): Result<string, string> {
  const read = dateParts.exec(text)?.[0] ?? '';
  if (read.length < 10) return notParsed(text, read.length);
  if (text.length > 10) return fail(`Text '${text}' could not be parsed, unparsed text found at index 10`);
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? notParsed(text, 0) : ok(text);
}

/** `Duration.parse`, printed again, or undefined where the text is none. */
export function toJavaDuration(text: string): string | undefined {
  try {
    return joda().Duration.parse(text).toString();
  } catch {
    // It says by throwing that a text is no duration.
    return undefined;
  }
}

function notParsed(text: string, index: number): Result<never, string> {
  return fail(`Text '${text}' could not be parsed at index ${index}`);
}
