// Outputs of the current iteration.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = {
  outputs: { x: { i: { v: 'B' } } },
  parents: [{ taskrun: { value: 'x' } }],
  taskrun: { value: 'i' },
};

it.each([
  ['{{ currentEachOutput(outputs).v }}', 'B', '1.3'],
  [
    '{{ currentEachOutput() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'currentEachOutput' function expects an argument 'outputs'. ({{ currentEachOutput() }}:1)",
    '1.3',
  ],
  [
    '{{ currentEachOutput(5) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'currentEachOutput' function expects an argument 'outputs' with type map. ({{ currentEachOutput(5) }}:1)",
    '1.3',
  ],
  [
    "{{ currentEachOutput({'y': 1}) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: No execution outputs for the current task runs path ({{ currentEachOutput({'y': 1}) }}:1)",
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
