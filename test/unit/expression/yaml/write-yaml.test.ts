// YAML written.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { m: { a: { b: [1, { c: 'x' }, [2]], e: [], f: {} }, '': 'z' } };

it.each([
  ['{{ m | yaml }}', 'a:\n  b:\n   - 1\n   -\n    c: x\n   -\n     - 2\n  e: []\n  f: {}\n? ""\n: z\n', '2.0'],
  [
    "{{ [] | yaml }}{{ {} | yaml }}{{ 5 | yaml }}{{ [1, [2]] | yaml }}{{ 'a,b' | split(',') | yaml }}",
    '[]\n{}\n5\n - 1\n -\n   - 2\n - a\n - b\n',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
