// Named formats.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 1714558830 | date('iso') }} {{ 1714558830 | date('sql_milli') }} {{ 1714558830 | date('iso_week_date') }} {{ 1714558830 | date('iso_ordinal_date') }} {{ 1714558830 | date('rfc_1123_date_time', 'Asia/Tokyo') }}",
    '2024-05-01T10:20:30.000000Z 2024-05-01 10:20:30.000 2024-W18-3Z 2024-122Z Wed, 1 May 2024 19:20:30 +0900',
    '2.0',
  ],
  [
    "{{ '2024-W18-3' | date('iso_local_date', existingFormat='iso_week_date') }} {{ 'Wed, 1 May 2024 10:20:30 GMT' | date('iso_sec', existingFormat='rfc_1123_date_time') }}",
    '2024-05-01 2024-05-01T10:20:30Z',
    '2.0',
  ],
  ["{{ 1714558830 | date('medium') }}", 'May 1, 2024, 10:20:30\u202fAM', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
