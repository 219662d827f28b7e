// Statements, and the names that they bring.
import { expect, it } from 'vitest';
import { completeStatement, namesSetIn } from '../../../../src/renderer/flow/complete-statement.ts';

it.each([
  ['', ''],
  [' en', 'en'],
  ['- i', 'i'],
  [' if ', undefined],
  [' if a', undefined],
])('behind {%%%s the word %s is completed', (since, typed) => {
  expect(completeStatement(since)?.typed).toBe(typed);
});

it('a statement that takes something is followed by a blank', () => {
  const options = completeStatement('')?.options ?? [];
  const followOf = (name: string) => options.find(({ text }) => text === name)?.follow;
  expect([followOf('if'), followOf('endif')]).toEqual([' ', undefined]);
});

it.each([
  ['{% set a = 1 %}{% set b = 2 %}', ['a', 'b']],
  ['{%- macro hello(name) -%}', ['hello']],
  ['{% for key, value in m %}', ['key', 'value', 'loop']],
  ['{% for x in l %}{{ x }}{% endfor %}', []],
  ['{% for x in l %}{% for y in x %}{% endfor %}', ['x', 'loop']],
  ['{{ set }}', []],
])('%s brings %j', (text, names) => {
  expect(namesSetIn(text)).toEqual(names);
});
