// Outputs of iterations.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { o: [{ outputs: { r: 'a' } }, { outputs: {} }, 5] };

it.each([
  ["{{ loopOutputs(o, 'r') }}", '["a",null,null]', '2.0'],
  [
    "{{ loopOutputs('x', 'r') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'loopOutputs' function expects 'outputs' to be a list. ({{ loopOutputs('x', 'r') }}:1)",
    '2.0',
  ],
  [
    '{{ loopOutputs(o, 5) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'loopOutputs' function expects 'name' to be a string. ({{ loopOutputs(o, 5) }}:1)",
    '2.0',
  ],
  [
    '{{ loopOutputs(o) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'loopOutputs' function expects a non-null argument 'name'. ({{ loopOutputs(o) }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
