// Values rendered whole.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { renderTexts } from '../../../src/main/expression/render-object.ts';
import { JavaArray, type Value } from '../../../src/main/expression/value.ts';

const shout = (text: string) => ok(text === 'nothing' ? null : text.toUpperCase());

it.each<[string, Value, Value]>([
  ['a text', 'a', 'A'],
  ['a number', 1, 1],
  ['a text that prints nothing', 'nothing', null],
  ['a list', ['a', [null, 'b']], ['A', [null, 'B']]],
  ['an array', new JavaArray(['a']), ['A']],
  ['a map', new Map([['a', 'b']]), new Map([['A', 'B']])],
])('%s is rendered', (_, value, rendered) => {
  expect(renderTexts(value, shout)).toEqual(ok(rendered));
});

it('of keys that become the same, the first stays', () => {
  const map = new Map<Value, Value>([
    ['a', 1],
    ['A', 2],
  ]);
  expect(renderTexts(map, shout)).toEqual(ok(new Map([['A', 1]])));
});

it('the first failure ends it', () => {
  const failure = fail(createError('EXPRESSION_FAILED', 'no'));
  const refuse = (text: string) => (text === 'b' ? failure : ok(text));
  expect([renderTexts(['a', 'b'], refuse), renderTexts(new Map([['b', 1]]), refuse)]).toEqual([failure, failure]);
});
