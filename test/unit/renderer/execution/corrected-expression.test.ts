// What may have been meant.
import { expect, it } from 'vitest';
import { createError, type ErrorValue } from '../../../../src/main/contract/errors.ts';
import { correctionsOf } from '../../../../src/renderer/execution/corrected-expression.ts';

const missing = (path: string, ...nearest: readonly string[]): ErrorValue =>
  createError('EXPRESSION_FAILED', 'Unable to find it', { line: 1 }, { path, nearest });

it.each([
  ['a member', '{{ outputs.notfy.code }}', missing('outputs.notfy', 'notify'), '{{ outputs.notify.code }}'],
  ['a root', '{{ output.a }}', missing('output', 'outputs'), '{{ outputs.a }}'],
  ['a key in brackets', "{{ a['b-d'] }}", missing("a['b-d']", 'b-c'), "{{ a['b-c'] }}"],
  ['a member by a key that needs brackets', '{{ a.b_c }}', missing('a.b_c', 'b-c'), "{{ a['b-c'] }}"],
  [
    'a filter',
    '{{ a | tojson }}',
    createError('EXPRESSION_FAILED', 'Filter [tojson] does not exist.', {}, { nearest: ['toJson'] }),
    '{{ a | toJson }}',
  ],
  ['nothing where it stands twice', '{{ a.b + a.b }}', missing('a.b', 'c'), undefined],
  ['nothing where it is written otherwise', "{{ a['b'] }}", missing('a.b', 'c'), undefined],
  ['nothing within a longer name', '{{ outputs.ab }}', missing('outputs.a', 'b'), undefined],
])('%s is put right', (_fact, expression, error, expected) => {
  expect(correctionsOf(expression, error)[0]?.expression).toBe(expected);
});

it('offers as many names as there are, and none where none is near', () => {
  expect([
    correctionsOf('{{ x.a }}', missing('x.a', 'ab', 'ac')).map(({ name }) => name),
    correctionsOf('{{ x.a }}', createError('EXPRESSION_FAILED', 'no')),
  ]).toEqual([['ab', 'ac'], []]);
});
