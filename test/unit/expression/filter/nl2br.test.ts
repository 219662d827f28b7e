// Line breaks for HTML.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { s: 'a\nb\r\nc' };

it.each([
  ['{{ s | nl2br }}', 'a<br />b<br />c', '2.0'],
  ['[{{ null | nl2br }}]', '[]', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
