// Weeks of locales.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2023-12-31' | date('YYYY ww e', locale='de') }} {{ '2023-12-31' | date('YYYY ww e') }} {{ '2024-01-01' | date('YYYY ww e W', locale='fr') }}",
    '2023 52 7 2024 01 1 2024 01 1 1',
    '2.0',
  ],
  [
    "{{ '2021-01-01' | date('iso_week_date') }} {{ '2021-01-01' | date('YYYY ww') }} {{ '2020-12-31' | date('YYYY ww', locale='de') }}",
    '2020-W53-5Z 2021 01 2020 53',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
