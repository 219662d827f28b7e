// Everything that the app asks of the double, one JSON array a line in the file that FAKE_ELECTRON_LOG names.
import { appendFileSync } from 'node:fs';

const file = process.env['FAKE_ELECTRON_LOG'];

/**
 * Writes down one call.
 * @param {string} name
 * @param {...unknown} details
 */
export function record(name, ...details) {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify([name, ...details])}\n`);
}
