// Values of Ion texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ fromIon('{a:1}{b:2}') }} {{ fromIon('1 2', true) }} [{{ fromIon('') }}] [{{ fromIon(null) }}]",
    '{"a":1} [1,2] [] []',
    '2.0',
  ],
  [
    '{{ fromIon() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fromIon' function expects an argument 'ion'. ({{ fromIon() }}:1)",
    '2.0',
  ],
  [
    '{{ fromIon(5) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fromIon' function expects an argument 'ion' with type string. ({{ fromIon(5) }}:1)",
    '2.0',
  ],
  [
    "{{ fromIon('{a') }}",
    'error: io.pebbletemplates.pebble.error.PebbleException: Invalid ion: expected ":" at index 2 ({{ fromIon(\'{a\') }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
