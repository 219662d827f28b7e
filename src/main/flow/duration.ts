// The length of a duration as Java writes it: `PT1H30M`, `P1DT2S`. Expressions have none.

const pattern = /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:[.,]\d+)?)S)?)?$/i;
// Days of 24 hours, as in `java.time.Duration`: they know no change of clocks.
const unitsMs = [86_400_000, 3_600_000, 60_000, 1000] as const;

/**
 * Milliseconds of a duration, or undefined where the value is none. A sign before the `P` turns all parts round;
 * `P1Y` and `P1M` are periods to Java, not durations.
 */
export function durationMs(value: unknown): number | undefined {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (match === null) return undefined;
  const [, sign, ...parts] = match;
  if (parts.every((part) => part === undefined)) return undefined;
  const sum = unitsMs.reduce((total, unit, index) => total + unit * Number((parts[index] ?? '0').replace(',', '.')), 0);
  return sign === '-' ? -sum : sum;
}
