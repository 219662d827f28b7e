// Instants as nanoseconds since 1970 and as ISO text, the way Java prints them.
import type { IsoInstant } from './state.ts';

/** Tells the time. Injected everywhere, so that tests say what time it is. */
export interface Clock {
  /** Nanoseconds since 1970; never runs backwards. */
  nowNanos(): bigint;
}

/** Java's `Instant.toString`: no fraction, or three, six or nine digits of it, and `Z`. */
export function formatInstant(epochNanos: bigint): IsoInstant {
  return createInstantPrinter()(epochNanos);
}

/**
 * The same for instants that are near to each other: what stands before the fraction is worked out once for a second.
 * An execution prints about ten instants, which took a fourteenth of all that a short one allocated.
 */
export function createInstantPrinter(): (epochNanos: bigint) => IsoInstant {
  let knownSeconds = Number.NaN;
  let known = '';
  return (epochNanos) => {
    // Big integers are slow to reckon with, so they are left after the first division.
    const rest = Number(epochNanos % 1_000_000_000n);
    const whole = Number(epochNanos / 1_000_000_000n);
    const seconds = rest < 0 ? whole - 1 : whole;
    if (seconds !== knownSeconds) {
      known = printDate(new Date(seconds * 1000));
      knownSeconds = seconds;
    }
    return `${known}${printFraction(rest < 0 ? rest + 1_000_000_000 : rest)}Z`;
  };
}

/** Up to the second. A taskrun has about six instants, and `toISOString` costs twice as much. */
function printDate(date: Date): string {
  const year = date.getUTCFullYear();
  if (year < 1000 || year > 9999) return date.toISOString().slice(0, -5);
  const day = `${year}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}

/** The point and three, six or nine digits; nothing for a whole second. */
function printFraction(nanos: number): string {
  if (nanos === 0) return '';
  if (nanos % 1_000_000 === 0) return `.${String(nanos / 1_000_000).padStart(3, '0')}`;
  if (nanos % 1000 === 0) return `.${String(nanos / 1000).padStart(6, '0')}`;
  return `.${String(nanos).padStart(9, '0')}`;
}

/** The instant of an ISO text in UTC that we printed. */
export function parseInstant(text: IsoInstant): bigint {
  const point = text.indexOf('.');
  const seconds = BigInt(Date.parse(point < 0 ? text : `${text.slice(0, point)}Z`)) * 1_000_000n;
  return point < 0 ? seconds : seconds + BigInt(text.slice(point + 1, -1).padEnd(9, '0'));
}

/** The same instant without what is below a microsecond, as Kestra keeps it. */
export function cutToMicros(text: IsoInstant): IsoInstant {
  const point = text.indexOf('.');
  if (point < 0) return text;
  // What is left may end in zeros that would not be printed either.
  const micros = Number(text.slice(point + 1, Math.min(point + 7, text.length - 1)).padEnd(6, '0'));
  return `${text.slice(0, point)}${printFraction(micros * 1000)}Z`;
}

/** Java's `Duration.toString` for the time between two instants: `PT0.107984S`, `PT1M2S`. */
export function formatDuration(nanos: bigint): string {
  if (nanos === 0n) return 'PT0S';
  const seconds = nanos / 1_000_000_000n;
  const hours = seconds / 3600n;
  const minutes = (seconds / 60n) % 60n;
  const rest = nanos % 60_000_000_000n;
  const whole = rest / 1_000_000_000n;
  const fraction = String(rest % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const last = rest === 0n ? '' : `${whole}${fraction === '' ? '' : `.${fraction}`}S`;
  return `PT${hours > 0n ? `${hours}H` : ''}${minutes > 0n ? `${minutes}M` : ''}${last}`;
}
