// Locales.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 0 | date('MMMM', locale='fr_FR') }} {{ 0 | date('MMMM', locale='fr-CA') }} {{ 0 | date('MMMM', locale='') }}",
    'janvier janvier January',
    '2.0',
  ],
  [
    "{{ 0 | date('MMMM', locale='french!') }}",
    'error: java.lang.IllegalArgumentException: Invalid locale format: french!',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
