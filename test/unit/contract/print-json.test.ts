// The printer of JSON: nulls, escapes and Doubles as Kestra's mapper writes them.
import { describe, expect, it } from 'vitest';
import { printJson, printJsonMap } from '../../../src/main/contract/print-json.ts';
import { toJsonValue } from '../../../src/main/contract/value.ts';

describe('printJson()', () => {
  it('leaves null members out and keeps null elements', () => {
    expect(printJson(toJsonValue({ a: null, b: [null, { c: null }] }))).toBe('{"b":[null,{}]}');
  });

  it('keeps null members where asked to', () => {
    expect(printJson(toJsonValue({ a: null, b: [{ c: null }] }), 'keep')).toBe('{"a":null,"b":[{"c":null}]}');
  });

  it('escapes controls, quote and backslash, and nothing else', () => {
    expect(printJson('<&>/\u007f\u2028é😀"\\\u0000\u001f')).toBe('"<&>/\u007f\u2028é😀\\"\\\\\\u0000\\u001F"');
  });
});

it('printJsonMap() takes the members that are printed already as they are, and leaves out those that are null', () => {
  const map = new Map([
    ['a"', 1],
    ['b', null],
    ['c', 2],
  ]);
  expect([printJsonMap(map, new Map([['c', '{"c":0}']])), printJsonMap(map, new Map())]).toEqual([
    String.raw`{"a\"":1,"c":{"c":0}}`,
    String.raw`{"a\"":1,"c":2}`,
  ]);
});
