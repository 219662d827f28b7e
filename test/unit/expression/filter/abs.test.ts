// Numbers without their sign.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: -7 };

it.each([
  ['{{ -5 | abs }} {{ i | abs }} {{ -1.5 | abs }}', '5 7 1.5', '2.0'],
  [
    '{{ i | abs | className }} {{ -5 | abs | className }} {{ -1.5 | abs | className }}',
    'java.lang.Integer java.lang.Long java.lang.Double',
    '2.0',
  ],
  ["{{ ('-1.50' | number('BIGDECIMAL')) | abs }}", '1.50', '2.0'],
  ["{{ ('-5' | number('BIGINTEGER')) | abs | className }}", 'java.math.BigInteger', '2.0'],
  [
    '{{ null | abs }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Can not pass null value to "abs" filter. ({{ null | abs }}:1)',
    '2.0',
  ],
  [
    "{{ '5' | abs }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'abs' filter does require as input a number. ({{ '5' | abs }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
