// Texts as forms write them.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  ["{{ 'a b&é*~-._' | urlencode }} {{ 'a+b%C3%A9%26' | urldecode }}", 'a+b%26%C3%A9*%7E-._ a bé&', '2.0'],
  [
    "{{ 'a%2' | urldecode }}",
    'error: java.lang.IllegalArgumentException: URLDecoder: Incomplete trailing escape (%) pattern',
    '2.0',
  ],
  [
    "{{ '%zz' | urldecode }}",
    'error: java.lang.IllegalArgumentException: URLDecoder: Illegal hex characters in escape (%) pattern - not a hexadecimal digit: "z" = 122',
    '2.0',
  ],
  [
    '{{ 5 | urlencode }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
