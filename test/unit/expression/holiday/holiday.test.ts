// Rules of holidays.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ isPublicHoliday('2024-03-29', 'GB') }} {{ isPublicHoliday('2024-04-01', 'FR') }} {{ isPublicHoliday('2024-05-09', 'DE') }} {{ isPublicHoliday('2025-04-21', 'IT') }}",
    'true true true true',
    '2.0',
  ],
  [
    "{{ isPublicHoliday('2021-12-31', 'US') }} {{ isPublicHoliday('2021-07-05', 'US') }} {{ isPublicHoliday('2024-11-28', 'US') }} {{ isPublicHoliday('2020-06-19', 'US') }} {{ isPublicHoliday('2024-05-27', 'US') }}",
    'true true true false true',
    '2.0',
  ],
  [
    "{{ isPublicHoliday('2022-12-27', 'GB') }} {{ isPublicHoliday('2024-11-20', 'DE', 'sn') }} {{ isPublicHoliday('2024-06-22', 'SE') }} {{ isPublicHoliday('2024-06-23', 'SE') }}",
    'true true true false',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
