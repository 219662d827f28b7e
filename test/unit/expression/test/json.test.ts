// What is JSON.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '{\"a\":1} x' is json }} {{ '' is json }} {{ '12' is json }} {{ '[1' is json }} {{ 'x' is json }} {{ null is json }}",
    'true true true false false false',
    '2.0',
  ],
  [
    '{{ 5 is json }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
