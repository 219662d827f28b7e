// Environment variables.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { envs: { region: 'eu', e: '' } };

it.each([
  ["{{ env('region') }} {{ env('no', 'd') }} {{ env('e', 'd') }} [{{ env('no') }}]", 'eu d d []', '2.0'],
  [
    '{{ env() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'env' function expects an argument 'name'. ({{ env() }}:1)",
    '2.0',
  ],
  [
    "{{ env('a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Function or Macro [env] does not exist. ({{ env('a') }}:1)",
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
