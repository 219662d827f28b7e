// Names of Java classes.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 1, m: { a: 1 } };

it.each([
  [
    "{{ i | className }} {{ 1 | className }} {{ 1.0 | className }} {{ [1] | className }} {{ {'a': 1} | className }} {{ m | className }}",
    'java.lang.Integer java.lang.Long java.lang.Double java.util.ArrayList java.util.HashMap java.util.LinkedHashMap',
    '2.0',
  ],
  ['[{{ null | className }}]', '[]', '2.0'],
  [
    "{{ 'a,b' | split(',') | className }} {{ 'a' | first | className }}",
    '[Ljava.lang.String; java.lang.Character',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
