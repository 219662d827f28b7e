// Casts of arguments.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    '{{ 5 | trim }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'a' | abbreviate('x') }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Long (java.lang.String and java.lang.Long are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'a' | replace({}, 'x') }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Boolean (java.lang.String and java.lang.Boolean are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ secret('x') }}",
    'error: java.lang.NullPointerException: Cannot invoke "java.util.Map.get(Object)" because "flow" is null',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
