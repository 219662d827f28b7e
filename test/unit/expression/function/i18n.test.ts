// Texts of bundles.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ i18n('b', 'k') }}",
    "error: java.util.MissingResourceException: Can't find bundle for base name b, locale en_US",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
