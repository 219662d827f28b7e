// Templates as trees, without running them.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { syntaxOf } from '../../../src/main/expression/syntax-of.ts';

it.each([
  ['{{ a | b }}', 'a template'],
  ['{% raw %}{{ {% endraw %}', 'a template'],
  ['\n{{ a', 2],
  ['{% nope %}', 1],
  [`{{ ${'('.repeat(100_000)} }}`, 1],
])('%s', (template, expected) => {
  const read = syntaxOf(template, switchesOf('1.3'));
  expect(read.ok ? 'a template' : (read.error.line ?? read.error.message)).toBe(expected);
});
