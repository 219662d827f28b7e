// What is told of a value or a failure, with secrets hidden.
import { expect, it } from 'vitest';
import { hideIn, tellEvaluated } from '../../../src/main/api/tell-evaluated.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';

const mask = (text: string): string => text.replaceAll('481516', '******');

it.each<readonly [JsonValue, string, string]>([
  [null, 'null', 'null'],
  [true, 'boolean', 'true'],
  [481516, 'string', '"******"'],
  [new JavaDouble(1), 'number', '1.0'],
  ['a 481516', 'string', '"a ******"'],
  [['481516', 1n], 'list', '["******",1]'],
  [new Map<string, JsonValue>([['481516', null]]), 'map', '{"******":null}'],
])('%o is told with its kind', (value, kind, json) => {
  expect(tellEvaluated(ok(value), mask)).toEqual({ kind, json });
});

it('a failure is told without what its sentence and details hold', () => {
  const error = createError('EXPRESSION_FAILED', 'no 481516', { line: 2 }, { path: '481516', nearest: ['x481516'] });
  expect(tellEvaluated(fail(error), mask)).toEqual({
    kind: 'error',
    error: {
      code: 'EXPRESSION_FAILED',
      message: 'no ******',
      line: 2,
      details: { path: '******', nearest: ['x******'] },
    },
  });
});

it('a value without secrets stays the same', () => {
  expect(hideIn([1, 'a'], mask)).toEqual([1, 'a']);
});
