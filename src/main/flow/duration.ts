// The length of a duration as Java writes it: `PT1H30M`, `P1DT2S`. Expressions have none.

const pattern = /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+(?:[.,]\d+)?)S)?)?$/i;
const unitsMs = [86_400_000, 3_600_000, 60_000, 1000] as const;

/** Milliseconds of a duration, or undefined where the value is none. */
export function durationMs(value: unknown): number | undefined {
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (match === null) return undefined;
  const [, sign, ...parts] = match;
  if (parts.every((part) => part === undefined)) return undefined;
  const sum = unitsMs.reduce((total, unit, index) => total + unit * Number((parts[index] ?? '0').replace(',', '.')), 0);
  return sign === '-' ? -sum : sum;
}
