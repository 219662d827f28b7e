// Methods of numbers, Booleans and loops.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'numbers become each other',
    '{{ d.intValue() }} {{ i.doubleValue() }} {{ i.byteValue() }} {{ i.toString() }} {{ d.longValue() }}',
    { d: 2.9, i: 300 },
    '2 300.0 44 300 2',
    '1.3',
  ] as const,
  [
    'Doubles know what they are',
    '{{ d.isNaN() }} {{ d.naN }} {{ d.infinite }}',
    { d: 1.5 },
    'false false false',
    '1.3',
  ] as const,
  ['Integers are never infinite', "{{ i.isNaN() ?? 'none' }}", { i: 1 }, 'none', '1.3'] as const,
  ['Booleans print', '{{ true.toString() }}', {}, 'true', '1.3'] as const,
  [
    'loops can be asked with methods',
    '{% for i in [1, 2] %}{{ loop.isFirst() }}{{ loop.getIndex() }} {% endfor %}',
    {},
    'true0 false1 ',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
