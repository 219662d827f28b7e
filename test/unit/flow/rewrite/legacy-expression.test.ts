// Names in expressions; texts stay.
import { expect, it, test } from 'vitest';
import { rewriteExpressions } from '../../../../src/main/flow/rewrite/legacy-expression.ts';
import { rewriteWith } from './rewrite-with.ts';

test.each([
  ['a: "{{ x | json }}"', 'a: "{{ x | toJson }}"'],
  ["a: '{{ json(x).json }}'", "a: '{{ fromJson(x).json }}'"],
  ["a: '{{ ''json'' ~ json(y) }} json'", "a: '{{ ''json'' ~ fromJson(y) }} json'"],
  [
    'a: >\n  json {{ x|json }}\n  {{ y | json | upper }}\n',
    'a: >\n  json {{ x|toJson }}\n  {{ y | toJson | upper }}\n',
  ],
  ['a: "{% filter json %}x{% endfilter %}"', 'a: "{% filter toJson %}x{% endfilter %}"'],
  [
    'a: "{% raw %}{{ x | json }}{% endraw %}{{ y | json }}"',
    'a: "{% raw %}{{ x | json }}{% endraw %}{{ y | toJson }}"',
  ],
  ['a: "{# x | json #}{{ y is json }}"', 'a: "{# x | json #}{{ y is json }}"'],
  ['a: "| json"', 'a: "| json"'],
  ["a: '{{ x | json ( }}'", "a: '{{ x | json ( }}'"],
])('%s', (source, written) => {
  expect(rewriteWith(rewriteExpressions, source).written).toBe(written);
});

it('an escape that hides a name keeps the text as it is', () => {
  const source = String.raw`a: "{{ x | \u006ason }}"`;
  expect(rewriteWith(rewriteExpressions, source)).toEqual({
    said: ['filter json: Write the filter toJson'],
    written: source,
  });
});

it('currentEachOutput has a sentence', () => {
  const { said, written } = rewriteWith(rewriteExpressions, 'a: "{{ currentEachOutput(outputs.m).v }}"');
  expect([said.length, written]).toEqual([1, 'a: "{{ currentEachOutput(outputs.m).v }}"']);
});
