// Arguments of the date filters.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 0 | date }} {{ 0 | date('yyyy', 'UTC') }} {{ 0 | date(locale='de', format='MMMM') }}",
    '1970-01-01T00:00:00.000000Z 1970 Januar',
    '2.0',
  ],
  [
    '{{ 0 | date(5) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  ['{{ 0 | date(null) }}', 'error: java.lang.NullPointerException: pattern', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
