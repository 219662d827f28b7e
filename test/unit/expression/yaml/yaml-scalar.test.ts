// Texts in YAML.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { a: 'a\nb', b: 'a\n\n', c: ' a\nb', d: 'a \nb', e: '\t\u0001\u001b\u0085 é' };

it.each([
  [
    "{{ ['yes', '1', '', 'a: b', 'a #b', '[x', '~', 'No'] | yaml }}",
    ' - "yes"\n - 1\n - ""\n - "a: b"\n - "a #b"\n - "[x"\n - "~"\n - "No"\n',
    '2.0',
  ],
  [
    '{{ a | yaml }}{{ b | yaml }}{{ c | yaml }}{{ d | yaml }}',
    '|-\n  a\n  b\n|+\n  a\n\n|2-\n   a\n  b\n"a \\nb"\n',
    '2.0',
  ],
  ["{{ {'1': 'x', 'no': 'y', 'a b': 'z'} | yaml }}", '"1": x\n"no": "y"\na b: z\n', '2.0'],
  ['{{ e | yaml }}', '"\\t\\x01\\e\\N é"\n', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
