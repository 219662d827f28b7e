// Java's spelling.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { t: 'a\tb\r\nc' };

it.each([
  [
    "{{ 'ab1 _' | regexReplace('\\p{Alpha}', 'x') }} {{ 'a1' | regexReplace('[\\p{Digit}]', 'x') }} {{ 'a1' | regexReplace('\\P{Alpha}', 'x') }} {{ 'é' | regexMatch('\\p{IsAlphabetic}') }}",
    'xx1 _ ax ax true',
    '2.0',
  ],
  [
    "{{ t | regexReplace('\\h', '_') }} {{ t | regexReplace('\\R', '|') }} {{ t | regexReplace('[\\s]', '.') }} {{ 'A' | regexMatch('\\u0041') }}",
    'a_b\r\nc a\tb|c a.b..c true',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
