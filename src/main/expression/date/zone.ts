// Time zone ids as Java reads them: `Z`, offsets, `UTC` and `GMT` with offsets, and regions.
// Source: java.time.ZoneId.of, with its messages.
import type { ZoneId } from '@js-joda/core';
import { raiseJava } from '../raise.ts';
import { joda, jodaWithZones } from './joda.ts';

/** A zone under the id that Java prints for it. */
export interface Zone {
  readonly id: string;
  readonly rules: ZoneId;
}

/**
 * The zone of an id; stops as Java does where there is none. Offsets and `UTC` need no time zone data, which keeps
 * the common case from loading it.
 */
export function findZone(id: string): Zone {
  if (id === 'Z') return offsetZone('Z', 0);
  if (/^[+-]/.test(id)) return readOffset(id);
  // `UTC+2` is a zone of its own in Java: it prints with its prefix and behaves like the offset.
  const [, prefix, rest = ''] = /^(UTC|GMT|UT)(?:$|([+-].*$))/.exec(id) ?? [];
  if (prefix !== undefined) {
    if (rest === '') return offsetZone(id, 0);
    const seconds = offsetSeconds(rest);
    if (seconds === undefined) return raiseZone(`Invalid ID for offset-based ZoneId: ${id}`);
    return offsetZone(seconds === 0 ? prefix : prefix + printOffsetId(seconds), seconds);
  }
  // `ZoneRegion.checkName`; what passes may still be unknown, which has another message.
  if (!/^[A-Za-z][A-Za-z0-9~/._+-]+$/.test(id)) {
    return raiseZone(`Invalid ID for region-based ZoneId, invalid format: ${id}`);
  }
  return findRegion(id);
}

/** An offset as its id: `+02:00`, `Z`. */
export function printOffsetId(totalSeconds: number): string {
  if (totalSeconds === 0) return 'Z';
  const size = Math.abs(totalSeconds);
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${totalSeconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function findRegion(id: string): Zone {
  const { ZoneId } = jodaWithZones();
  // js-joda throws for an unknown region and has no way to ask first.
  try {
    return { id, rules: ZoneId.of(id) };
  } catch {
    return raiseJava('java.time.zone.ZoneRulesException', `Unknown time-zone ID: ${id}`);
  }
}

function readOffset(id: string): Zone {
  const seconds = offsetSeconds(id);
  if (seconds === undefined) return raiseZone(`Invalid ID for ZoneOffset, invalid format: ${id}`);
  return offsetZone(printOffsetId(seconds), seconds);
}

// Java's bound, eighteen hours.
const offsetSecondsMax = 18 * 3600;

/** Java reads `+2`, `+02`, `+0200` and `+02:00`, and seconds behind the minutes. */
function offsetSeconds(text: string): number | undefined {
  const match = /^([+-])(\d{1,2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (size > offsetSecondsMax || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return sign === '-' ? -size : size;
}

function offsetZone(id: string, seconds: number): Zone {
  return { id, rules: joda().ZoneOffset.ofTotalSeconds(seconds) };
}

function raiseZone(text: string): never {
  return raiseJava('java.time.DateTimeException', text);
}
