// Loops.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'loop counts from 0',
    "{% for i in ['a', 'b'] %}{{ loop.index }}{{ i }}{{ loop.revindex }}{{ loop.last }} {% endfor %}",
    {},
    '0a1false 1b0true ',
    '1.3',
  ] as const,
  [
    'a map gives entries',
    '{% for e in m %}{{ e.key }}={{ e.value }},{{ e }} {% endfor %}',
    { m: { a: 1, b: 2 } },
    'a=1,a=1 b=2,b=2 ',
    '1.3',
  ] as const,
  ['an empty list goes to else', '{% for i in [] %}{% else %}none{% endfor %}', {}, 'none', '1.3'] as const,
  [
    'null prints nothing, not even else',
    '[{% for i in n %}{% else %}none{% endfor %}]',
    { n: null },
    '[]',
    '1.3',
  ] as const,
  [
    'a text cannot be gone through',
    "{% for i in 'ab' %}{% endfor %}",
    {},
    "error: io.pebbletemplates.pebble.error.PebbleException: Not an iterable object. Value = [ab] ({% for i in 'ab' %}{% endfor %}:1)",
    '1.3',
  ] as const,
  [
    "the loop's names end with it",
    "{% for i in [1] %}{% endfor %}{{ i ?? 'gone' }}{{ loop ?? ' too' }}",
    {},
    'gone too',
    '1.3',
  ] as const,
  [
    'a list that its loop changes stops the loop',
    '{% for i in l %}{{ l.add(1) }}{% endfor %}',
    { l: [1, 2, 3] },
    'error: java.util.ConcurrentModificationException',
    '2.0',
  ] as const,
  [
    "loop prints as Pebble's does",
    '{% for i in [1] %}{{ loop }}{% endfor %}',
    {},
    '{last=true, length=1, index=0, revindex=0, first=true}',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
