// Patterns in texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'ab12' | regexMatch('[0-9]') }} {{ 'ab' | regexMatch('[0-9]') }} {{ null | regexMatch('x') }} {{ 12 | regexMatch('^1') }}",
    'true false false true',
    '2.0',
  ],
  [
    "{{ 'a-b' | regexReplace('(\\w)-(\\w)', '$2-$1') }} {{ 'k=v' | regexExtract('(\\w)=(\\w)', 2) }} [{{ 'x' | regexExtract('y') }}]",
    'b-a v []',
    '2.0',
  ],
  [
    "{{ 'a' | regexExtract }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The argument 'regex' is required. ({{ 'a' | regexExtract }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | regexReplace('a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The argument 'replacement' is required. ({{ 'a' | regexReplace('a') }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | regexExtract('(a)', 2) }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Group index 2 is out of bounds: the pattern has only 1 capture group(s). ({{ 'a' | regexExtract('(a)', 2) }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | regexMatch('(') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid regex '(': Unclosed group ({{ 'a' | regexMatch('(') }}:1)",
    '2.0',
  ],
  [
    "{{ 'a' | regexMatch('a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Filter [regexMatch] does not exist. ({{ 'a' | regexMatch('a') }}:1)",
    '1.3',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
