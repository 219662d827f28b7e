// Java's `Double.toString` (JDK 19 and later): the shortest digits that read back as the same number,
// always with a fraction, with an exponent outside 0.001 to 10,000,000.

/** The text of a Double as Java prints it: `1.0`, `1.0E8`, `-0.0`, `NaN`, `Infinity`. */
export function printDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  // Java wants two digits at least, and of those the nearest: 4.9E-324, where JavaScript prints 5e-324.
  const twoDigits = value.toExponential(1);
  const shortest = value.toExponential();
  const [mantissa = '', exponent = ''] = (shortest.includes('.') ? shortest : twoDigits).split('e');
  return `${mantissa}E${Number(exponent)}`;
}
