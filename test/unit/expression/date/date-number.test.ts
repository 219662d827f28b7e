// Numbers of dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 0 | date('k h K H F W g') }} {{ -62198755200 | date('u y G') }}", '24 12 0 0 1 1 40587 -1 2 BC', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
