// Letters made large and small.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { l: ['x'] };

it.each([
  ["{{ 'straße' | upper }} {{ 'ÀB' | lower }} {{ l | upper }}", 'STRASSE àb [X]', '2.0'],
  ["{{ '  hello World' | capitalize }}|{{ 'ß' | capitalize }}", '  Hello World|ß', '2.0'],
  ["{{ 'hello  wORLD\tfoo-bar' | title }}", 'Hello  WORLD\tFoo-bar', '2.0'],
  [
    '{{ 5 | title }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    '{{ l | capitalize }}',
    "error: java.lang.ClassCastException: class java.util.ArrayList cannot be cast to class java.lang.String (java.util.ArrayList and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
