// JSON inside of templates.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    "{{ fromJson('[1, 2] rest') }} {{ fromJson('{\"a\":null,\"b\":1.0}').b }} {{ fromJson('12345678901') | className }}",
    '[1,2] 1.0 java.lang.Long',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
