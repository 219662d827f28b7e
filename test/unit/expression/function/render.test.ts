// Templates inside of templates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { a: '{{ b }}', b: '{{ c }}', c: 'C' };

it.each([
  ['{{ render(a) }} {{ render(a, false) }} {{ renderOnce(a) }}', 'C {{ c }} {{ c }}', '2.0'],
  ["{{ render({'k': a}) }} {{ render([a, 1]) }} {{ render(5) }} [{{ render(null) }}]", '{"k":"C"} ["C",1] 5 []', '2.0'],
  [
    '{{ renderOnce() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'render' function expects an argument 'toRender'. ({{ renderOnce() }}:1)",
    '2.0',
  ],
  [
    "{{ render(a, 'x') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'render' function expects an optional argument 'recursive' with type boolean. ({{ render(a, 'x') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
