// Java's natural order.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    "{{ [2, 1] | sort }} {{ [true, false] | sort }} {{ ['é', 'z', 'Z'] | sort }} {{ [2.5, -1.5] | sort }} {{ ('a'..'c') | rsort }}",
    '[1,2] [false,true] ["Z","z","é"] [-1.5,2.5] ["c","b","a"]',
    '2.0',
  ],
  [
    "{{ [1, 'a'] | sort }}",
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ [1, 2, 'a'] | sort }}",
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    '{{ [[1], [2]] | sort }}',
    "error: java.lang.ClassCastException: class java.util.ArrayList cannot be cast to class java.lang.Comparable (java.util.ArrayList and java.lang.Comparable are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ ['a', null] | sort }}",
    'error: java.lang.NullPointerException: Cannot invoke "java.lang.Comparable.compareTo(Object)" because "a[runHi]" is null',
    '2.0',
  ],
  [
    "{{ [null, 'a'] | sort }}",
    'error: java.lang.NullPointerException: Cannot read field "value" because "anotherString" is null',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
