// Scalars of Ion.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ fromIon('[1, -2, 0xFF, 0b11, 1_000, 1.50, 2d3, 1e3, nan, +inf, true, null, null.string, sym]') }}",
    '[1,-2,255,3,1000,1.50,2000,1000.0,"NaN","Infinity",true,null,null,"sym"]',
    '2.0',
  ],
  [
    "{{ fromIon('2024-05-01T10:20:30.5+02:00') }} {{ fromIon('2024-05-01') }} {{ fromIon('2024T') }}",
    '2024-05-01T08:20:30.500Z 2024-05-01 2024T',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
