// The reader of JSON: what Java would keep is kept, and what Jackson refuses is refused with its place.
import { describe, expect, it } from 'vitest';
import { parseJson, readJson } from '../../../src/main/contract/parse-json.ts';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { JavaDouble } from '../../../src/main/contract/value.ts';

const roundTrips: readonly (readonly [name: string, text: string, printed: string])[] = [
  ['keeps the order of keys that look like numbers', '{"2":1,"1":2,"b":3}', '{"2":1,"1":2,"b":3}'],
  [
    'keeps integers beyond 2^53',
    '[12345678901234567890,-9223372036854775808]',
    '[12345678901234567890,-9223372036854775808]',
  ],
  [
    'prints decimals as Doubles',
    '[1.10,1e3,1.0,100000000.0,1e-4,-0.0,0.001]',
    '[1.1,1000.0,1.0,1.0E8,1.0E-4,-0.0,0.001]',
  ],
  ['lets the last doubled member win at the place of the first', '{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
  ['reads an integer minus zero as zero', '-0', '0'],
  ['prints what JSON has no number for as a text', '[1e400,-1e400]', '["Infinity","-Infinity"]'],
  ['keeps a member named __proto__', '{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
  [
    'escapes as Jackson does',
    '"\\u001f\\u0001\\b\\f\\n\\r\\t\\"\\\\\\/é\u2028"',
    '"\\u001F\\u0001\\b\\f\\n\\r\\t\\"\\\\/é\u2028"',
  ],
  ['keeps unpaired surrogates', '"\\ud800x"', '"\ud800x"'],
  ['reads blanks everywhere', ' \r\n\t[ 1 , { "a" : null } ] ', '[1,{}]'],
];

const refusals: readonly (readonly [text: string, problem: string, line: number, column: number])[] = [
  ['', 'unexpected end of text', 1, 1],
  ['{"a":1,}', 'expected a member name in double quotes', 1, 8],
  ['[1,2', 'expected "," or "]"', 1, 5],
  ['{a:1}', 'expected a member name in double quotes', 1, 2],
  ['[1]\n x', 'unexpected text after the value', 2, 2],
  ['01', 'malformed number', 1, 1],
  ['1.', 'malformed number', 1, 1],
  ['NaN', 'unexpected character', 1, 1],
  ['tru', 'unexpected word', 1, 1],
  ['truex', 'unexpected word', 1, 1],
  ['"a\nb"', 'control character in a text', 1, 3],
  ['"\\x"', 'unknown escape in a text', 1, 2],
  ['"abc', 'text without its closing quote', 1, 5],
  ['['.repeat(1001), 'more than 1000 levels', 1, 1001],
  ['1'.repeat(1001), 'number of more than 1000 characters', 1, 1],
];

describe('parseJson()', () => {
  it.each(roundTrips)('%s', (_name, text, printed) => {
    const result = parseJson(text);
    expect(result.ok ? printJson(result.value) : result.error.message).toBe(printed);
  });

  it.each(refusals)('refuses %j: %s', (text, problem, line, column) => {
    const result = parseJson(text);
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'JSON_INVALID',
        message: `Cannot read JSON: ${problem} at line ${line}, column ${column}`,
        line,
        column,
      },
    });
  });

  it('gives each number its Java kind', () => {
    expect(parseJson('[1,2147483647,2147483648,1.0]')).toEqual({
      ok: true,
      value: [1, 2147483647, 2147483648n, new JavaDouble(1)],
    });
  });

  it('ignores what follows the first value where asked to', () => {
    expect(parseJson('[1] junk', { allowTrailing: true })).toEqual({ ok: true, value: [1] });
  });

  it('drops null members at every depth where asked to, and keeps null elements', () => {
    const result = parseJson('{"a":null,"e":[null,{"x":null}],"a2":{"b":null}}', { dropNullMembers: true });
    expect(result.ok && printJson(result.value, 'keep')).toBe('{"e":[null,{}],"a2":{}}');
  });
});

describe('readJson() knows the printed text', () => {
  it.each([
    '{}',
    '[]',
    'null',
    '{"a":{"b":[1,-2,"x",true,false,null,{}]},"é😀":"\u2028"}',
    '[12345678901234567890,-9223372036854775808,123456789,1234567890,0]',
    '[1.1,1000.0,1.0E8,1.0E-4,-0.0,0.001,4.9E-324]',
  ])('of %s', (text) => {
    const read = readJson(text);
    expect(read.ok && [read.value.printed, printJson(read.value.value, 'keep')]).toEqual([text, text]);
  });

  it('in the midst of a text', () => {
    const read = readJson(' {"a":1} x', { allowTrailing: true });
    expect(read.ok && read.value.printed).toBe('{"a":1}');
  });

  it.each([
    ['a blank', '{"a": 1}'],
    ['a blank at the end of a list', '[1 ]'],
    ['an escape', String.raw`{"a":"\/"}`],
    ['an escape in a key', String.raw`{"\u0061":1}`],
    ['a doubled member', '{"a":1,"b":2,"a":1}'],
    ['a member that is null', '{"a":null}'],
    ['a Double that Java prints otherwise', '[1.10]'],
    ['a Double beyond all', '[1e400]'],
    ['an integer minus zero', '[-0]'],
  ])('but not where it holds %s', (_, text) => {
    for (const dropNullMembers of [true, false]) {
      const read = readJson(text, { dropNullMembers });
      expect(read.ok && Object.keys(read.value)).toEqual(['value']);
    }
  });

  it.each(roundTrips)('or says nothing of it: %s', (_, text, printed) => {
    const read = readJson(text, { allowTrailing: true });
    expect([printed, undefined]).toContain(read.ok ? read.value.printed : 'refused');
  });
});
