// Ion read.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = {
  t: '{a: 1, /* c */ \'b\': [x, "y z"], c: {d: null.int}, e: ann::q, f: (+ s), g: {{ YWJj }}, h: {{ "clob" }}}',
};

it.each([
  ['{{ fromIon(t) }}', '{"a":1,"b":["x","y z"],"c":{},"e":"q","f":["+","s"],"g":"YWJj","h":"clob"}', '2.0'],
  ["{{ fromIon('$ion_1_0 1 2', true) }} {{ fromIon('{a:1,}') }}", '[1,2] {"a":1}', '2.0'],
  [
    "{{ fromIon('[1 2]') }}",
    'error: io.pebbletemplates.pebble.error.PebbleException: Invalid ion: expected "," or "]" at index 3 ({{ fromIon(\'[1 2]\') }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
