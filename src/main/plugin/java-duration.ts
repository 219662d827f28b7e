// The length of a duration as `java.time.Duration` reads it: `PT1H30M`, `P1DT2S`, `-PT5S`. `P1Y` and `P1M` are
// periods to Java, not durations, and have none here. Nothing is rendered.
// Source: `Duration.parse` of Java 21.

const pattern =
  /^([-+]?)P(?=.)(?:([-+]?\d+)D)?(?:T(?=.)(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:[.,]\d{0,9})?)S)?)?$/i;
// Days of 24 hours, as in Java: they know no change of clocks.
const unitsSeconds = [86_400, 3600, 60, 1] as const;

/** Seconds of a duration, or undefined where the text is none. A sign before the `P` turns all parts round. */
export function durationSeconds(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, sign, ...parts] = match;
  const sum = unitsSeconds.reduce((total, unit, index) => total + unit * toNumber(parts[index]), 0);
  return sign === '-' ? -sum : sum;
}

/** Nanoseconds of so many seconds, counted in whole milliseconds: more than that a duration here never needs. */
export function secondsToNanos(seconds: number): bigint {
  return BigInt(Math.round(seconds * 1000)) * 1_000_000n;
}

function toNumber(part: string | undefined): number {
  return Number((part ?? '0').replace(',', '.'));
}
