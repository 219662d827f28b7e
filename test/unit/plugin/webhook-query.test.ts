// Queries as Kestra's HTTP server reads them.
import { expect, it } from 'vitest';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { readQuery } from '../../../src/main/plugin/webhook-query.ts';

const cases: readonly (readonly [query: string, parameters: string])[] = [
  ['', '{}'],
  ['name=john&age=12&age=13', '{"name":["john"],"age":["12","13"]}'],
  ['a=', '{"a":[""]}'],
  ['b', '{"b":[null]}'],
  ['x=a+b%20c', '{"x":["a+b c"]}'],
  ['a[]=1&a[b]=2', '{"a[]":["1"],"a[b]":["2"]}'],
  ['=v&&x=1', '{"x":["1"]}'],
  ['a=1%262', '{"a":["1&2"]}'],
  ['%61b=1', '{"ab":["1"]}'],
  ['a=%ff', '{"a":["\ufffd"]}'],
];

it.each(cases)('readQuery(%j) is %s', (query, parameters) => {
  const read = readQuery(query);
  expect(read.ok && printJson(read.value, 'keep')).toBe(parameters);
});

it('readQuery() refuses an escape without two hex digits', () => {
  const read = readQuery('a=%zz');
  expect(read.ok || read.error.code).toBe('REQUEST_MALFORMED');
});
