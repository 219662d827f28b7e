// Lists in order.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { l: [2, 1] };

it.each([
  [
    "{{ [3, 1, 2] | sort }} {{ ['b', 'B', 'a'] | sort }} {{ [2.5, 1.5] | rsort }} {{ 'b,a' | split(',') | sort }}",
    '[1,2,3] ["B","a","b"] [2.5,1.5] ["a","b"]',
    '2.0',
  ],
  ['{{ l | sort }}{{ l }}', '[1,2][1,2]', '2.0'],
  [
    "{{ 'ab' | sort }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Unsupported input type for sort filter ({{ 'ab' | sort }}:1)",
    '2.0',
  ],
  [
    "{{ 'ab' | rsort }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.util.List (java.lang.String and java.util.List are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ ['b', 1] | sort }}",
    "error: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Long (java.lang.String and java.lang.Long are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
