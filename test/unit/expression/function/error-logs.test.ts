// Logged errors.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    '{{ errorLogs() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'errorLogs' function can only be used in the Worker as it access logs from the database. ({{ errorLogs() }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
