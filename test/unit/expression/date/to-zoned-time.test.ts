// Values as dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { i: 5 };

it.each([
  [
    "{{ 0 | date('iso_sec') }} {{ '1970-01-01' | date('iso_sec') }}",
    '1970-01-01T00:00:00Z 1970-01-01T00:00:00Z',
    '2.0',
  ],
  [
    '{{ true | date }}',
    "error: java.lang.ClassCastException: class java.lang.Boolean cannot be cast to class java.lang.String (java.lang.Boolean and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    '{{ i | date }}',
    "error: java.lang.ClassCastException: class java.lang.Integer cannot be cast to class java.lang.String (java.lang.Integer and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
