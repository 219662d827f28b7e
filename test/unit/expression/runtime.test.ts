// Literals that the runtime makes.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['a map literal stands in hash order', "{{ {'b': 1, 'a': 2, 'c': 3} }}", {}, '{"a":2,"b":1,"c":3}', '1.3'] as const,
  ['a decimal literal is a Double', '{{ 100000000.0 }}', {}, '1.0E8', '1.3'] as const,
  ['keys of a map literal are expressions', "{{ {k: 1, 2: 'b'} }}", { k: 'x' }, '{"x":1,"2":"b"}', '1.3'] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
