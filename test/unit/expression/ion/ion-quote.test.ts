// Ion texts and symbols.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { t: 'a"b\'\n\u0001\\' };

it.each([
  [
    "{{ t | toIon }} {{ {'true': 1} | toIon }} {{ {'$1': 1} | toIon }} {{ {'a_$1': 1} | toIon }} {{ {'é': 1} | toIon }}",
    "\"a\\\"b'\\n\\x01\\\\\" {'true':1} {'$1':1} {a_$1:1} {'é':1}",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
