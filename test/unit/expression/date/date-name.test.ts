// Words of dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 1714558830 | date('MMMM MMM LLLL EEEE EEE', locale='de') }}", 'Mai Mai Mai Mittwoch Mi.', '2.0'],
  [
    "{{ 1714558830 | date('MMM EEE a', locale='ja') }} {{ 1714558830 | date('QQQQ GGGG a') }}",
    '5月 水 午前 2nd quarter Anno Domini AM',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
