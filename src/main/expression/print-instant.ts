// The text of a Java `Instant`: UTC, with no, three, six or nine digits of fraction, as few as are needed.
// Source: `java.time.Instant.toString`.

const nanosPerSecond = 1_000_000_000n;

/** How the fraction is written: as few groups of three as are needed, or always cut to six digits. */
export type InstantFraction = 'needed' | 'micros';

/** Prints an instant: `2024-05-01T10:20:30.123456789Z`. What is cut is cut, never rounded. */
export function printInstant(epochNanos: bigint, fraction: InstantFraction = 'needed'): string {
  const nanos = Number(((epochNanos % nanosPerSecond) + nanosPerSecond) % nanosPerSecond);
  const seconds = Number((epochNanos - BigInt(nanos)) / nanosPerSecond);
  const digits = String(nanos).padStart(9, '0');
  return `${printSeconds(seconds)}${fraction === 'micros' ? `.${digits.slice(0, 6)}` : printFraction(digits)}Z`;
}

function printFraction(digits: string): string {
  if (digits === '000000000') return '';
  if (digits.endsWith('000000')) return `.${digits.slice(0, 3)}`;
  return digits.endsWith('000') ? `.${digits.slice(0, 6)}` : `.${digits}`;
}

function printSeconds(seconds: number): string {
  // JavaScript writes years outside 0 to 9999 with six digits, Java with as few as needed, at least four.
  const text = new Date(seconds * 1000).toISOString().slice(0, -5);
  const long = /^([+-])(\d{6})(.*)$/.exec(text);
  if (long === null) return text;
  const [, sign = '', year = '', rest = ''] = long;
  return `${sign}${String(Number(year)).padStart(4, '0')}${rest}`;
}
