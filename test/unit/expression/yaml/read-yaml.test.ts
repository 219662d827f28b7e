// YAML read.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = {
  y: 'a: 1\nb: [-2.5, yes, off, ~, "1", y, 0x10, 1_000]\nc: |\n  t1\n  t2\nd: {1: x}\ne: 2024-01-01\n---\nsecond',
};

it.each([
  [
    '{{ yaml(y) }}',
    '{"a":1,"b":[-2.5,true,false,null,"1","y",16,1000],"c":"t1\\nt2\\n","d":{"1":"x"},"e":"2024-01-01"}',
    '2.0',
  ],
  ["{{ yaml('x: &a [1]\ny: *a') }} {{ yaml('1') }} [{{ yaml('') }}]", '{"x":[1],"y":[1]} 1 []', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
