// Blanks and quotes of Ion.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { t: "// c\n'''a\\u00e9''' /* x */ '''b\\nc'''", u: '"a' };

it.each([
  ['{{ fromIon(t) }}', 'aéb\nc', '2.0'],
  [
    '{{ fromIon(u) }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Invalid ion: text without its closing quote at index 2 ({{ fromIon(u) }}:1)',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
