// The budget of a rendering.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'loops that would go on for hours end',
    '{% for i in 1..100000 %}{% for j in 1..100000 %}{% endfor %}{% endfor %}',
    {},
    'error: Cannot render expression: it took more than 20000000 steps',
    '1.3',
  ] as const,
  [
    'a text that doubles ends',
    "{% set s = 'xxxxxxxxxxxxxxxx' %}{% for i in 1..60 %}{% set s = s ~ s %}{% endfor %}",
    {},
    'error: Cannot make a text of 134217728 characters: the most is 67108864',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
