// Templates as trees, without running them.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { syntaxOf } from '../../../src/main/expression/syntax-of.ts';

it.each([
  ['{{ a | b }}', true],
  ['{% raw %}{{ {% endraw %}', true],
  ['{{ a', false],
  ['{% nope %}', false],
  [`{{ ${'('.repeat(100_000)} }}`, false],
])('%s', (template, isTemplate) => {
  expect(syntaxOf(template, switchesOf('1.3')) !== undefined).toBe(isTemplate);
});
