// Flows run while rendering.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { flow: { id: 'x', namespace: 'n' } };

it.each([
  [
    '{{ subflow() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'subflow' function expects the arguments 'namespace' and 'id'. ({{ subflow() }}:1)",
    '2.0',
  ],
  [
    "{{ subflow('n', 'f') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Unable to find flow 'n'.'f'. ({{ subflow('n', 'f') }}:1)",
    '2.0',
  ],
  [
    "{{ subflow('n', 'f') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Function or Macro [subflow] does not exist. ({{ subflow('n', 'f') }}:1)",
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
