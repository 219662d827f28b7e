// Instants and durations for people. The exact instant is always at hand beside a relative one.
import type { IsoInstant } from '../../main/contract/state.ts';
import { formatCount } from './size.ts';

/** The time of day with milliseconds, in the zone of the machine: `14:32:18.204`. */
export function formatTimeOfDay(instant: IsoInstant): string {
  const date = new Date(instant);
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0'));
  return `${parts.join(':')}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The day in the zone of the machine: `2026-11-22`. */
export function formatDay(instant: IsoInstant): string {
  const date = new Date(instant);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${parts.join('-')}`;
}

/** `6 ms`, `1 250 ms`, `12.4 s`, `3 min 5 s`. Below a millisecond one digit is kept. No line breaks within. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 0.95) return `${Math.max(durationMs, 0).toFixed(1)}\u00a0ms`;
  if (durationMs < 10_000) return `${formatCount(Math.round(durationMs))}\u00a0ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1)}\u00a0s`;
  const seconds = Math.round(durationMs / 1000);
  return `${formatCount(Math.floor(seconds / 60))}\u00a0min\u00a0${seconds % 60}\u00a0s`;
}

/** How long one instant is behind another, in milliseconds. */
export function millisecondsBetween(from: IsoInstant, to: IsoInstant): number {
  return preciseMs(to) - preciseMs(from);
}

/** Milliseconds since 1970 with the fraction that `Date` cuts off. */
function preciseMs(instant: IsoInstant): number {
  const fraction = /\.\d{3}(\d+)Z$/.exec(instant)?.[1] ?? '';
  return Date.parse(instant) + (fraction === '' ? 0 : Number(`0.${fraction}`));
}

const unitsS = [
  ['s', 1],
  ['min', 60],
  ['h', 3600],
  ['d', 86_400],
  ['wk', 604_800],
] as const;

/** `just now`, `12 s ago`, `3 h ago`. */
export function formatAgo(instant: IsoInstant, nowMs: number): string {
  const seconds = Math.floor((nowMs - Date.parse(instant)) / 1000);
  if (seconds < 1) return 'just now';
  const [unit, size] = unitsS.findLast(([, unitS]) => seconds >= unitS) ?? unitsS[0];
  return `${Math.floor(seconds / size)} ${unit} ago`;
}
