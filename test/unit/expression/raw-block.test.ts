// Raw blocks.
import { expect, it } from 'vitest';
import { putBackRawBlocks, takeOutRawBlocks, unwrapRawBlocks } from '../../../src/main/expression/raw-block.ts';
import { render } from './rendering.ts';

it.each([
  [
    'what is raw is not rendered',
    '{{ x }}{% raw %}{{ x }}{% if %}{% endraw %}{{ x }}',
    { x: 'X' },
    'X{{ x }}{% if %}X',
    '1.3',
  ] as const,
  ['dashes of raw trim nothing', '{%- raw -%}  {{ x }}  {%- endraw -%}', {}, '  {{ x }}  ', '1.3'] as const,
  [
    'a raw block that spans lines is no raw block',
    '{% raw %}\n{% endraw %}',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected tag name "raw" ({% raw %}\n{% endraw %}:1)',
    '1.3',
  ] as const,
  ['raw works in a literal', "{{ '{% raw %}z{% endraw %}' }}", {}, 'z', '1.3'] as const,
  ["a value's own raw tags go too", '{{ v }}', { v: '{% raw %}z{% endraw %}' }, 'z', '1.3'] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});

it('takeOutRawBlocks() gives each block an id of its own', () => {
  const { template, blocks } = takeOutRawBlocks('{% raw %}a{% endraw %}{% raw %}b{% endraw %}');
  expect([template, [...blocks.values()]]).toEqual([
    [...blocks.keys()].join(''),
    ['{% raw %}a{% endraw %}', '{% raw %}b{% endraw %}'],
  ]);
  expect(putBackRawBlocks(template, blocks)).toBe('{% raw %}a{% endraw %}{% raw %}b{% endraw %}');
});

it('unwrapRawBlocks() leaves the body', () => {
  expect(unwrapRawBlocks('a{%raw%}b{%endraw%}c')).toBe('abc');
});
