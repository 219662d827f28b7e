// YAML texts: their values, their problems with places, and where fields stand.
import { describe, expect, test } from 'vitest';
import { flowCharactersMax, readYaml } from '../../../src/main/flow/read-yaml.ts';

describe('readYaml() reads values', () => {
  test.each([
    [
      'members in order',
      'b: 1\n"2": x\na: 3',
      new Map<string, unknown>([
        ['b', 1],
        ['2', 'x'],
        ['a', 3],
      ]),
    ],
    [
      'names of members as texts',
      '1: a\ntrue: b\n~: c',
      new Map([
        ['1', 'a'],
        ['true', 'b'],
        ['~', 'c'],
      ]),
    ],
    [
      'an alias as the text of its name',
      'a: &x 1\nb: *x',
      new Map<string, unknown>([
        ['a', 1],
        ['b', 'x'],
      ]),
    ],
    ['`<<` as an ordinary member', 'a: {<<: b}', new Map([['a', new Map([['<<', 'b']])]])],
    ['`__proto__` as an ordinary member', '__proto__: 1', new Map([['__proto__', 1]])],
    [
      'Windows line ends and a byte order mark',
      '\uFEFFa: 1\r\nb: 2\r\n',
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    ],
    [
      'quoted scalars as texts',
      `a: "1"\nb: 'yes'`,
      new Map([
        ['a', '1'],
        ['b', 'yes'],
      ]),
    ],
    ['a member without a value as an empty text', 'a:', new Map([['a', '']])],
  ])('%s', (_, source, value) => {
    const file = readYaml(source);
    expect([file.value, file.problems]).toEqual([value, []]);
  });
});

describe('readYaml() remarks on what Kestra overlooks', () => {
  test.each([
    [
      'a doubled member',
      'a: 1\na: 2',
      { line: 2, column: 1 },
      "Duplicate field 'a': the last one counts, and Kestra refuses to save it",
    ],
    ['a second document', 'a: 1\n---\nb: 2', { line: 2, column: 1 }, 'Only the first YAML document of a file is read'],
  ])('%s', (_, source, place, message) => {
    expect(readYaml(source).remarks).toEqual([{ message, ...place }]);
  });
});

describe('readYaml() names every problem with its place', () => {
  test('two separate problems are two entries, in order', () => {
    const places = readYaml('a: @x\nb: 1\nc: `y`\n').problems.map(({ line, column }) => [line, column]);
    expect(places).toEqual([
      [1, 4],
      [3, 4],
    ]);
  });

  test('a name that is no scalar has its line', () => {
    expect(readYaml('a: {{ x }}').problems).toEqual([
      {
        message:
          'YAML syntax error: Invalid structure. Check indentation and ensure all fields are properly formatted. (at line 1)',
        line: 1,
        column: 5,
      },
    ]);
  });

  test.each([
    ['an empty text', ''],
    ['a text too long', `a: ${'x'.repeat(flowCharactersMax)}`],
    ['a nesting too deep', '['.repeat(5000)],
    ['a nesting beyond the stack', '['.repeat(300_000)],
    ['a list', '- a'],
  ])('%s is a problem, not a crash', (_, source) => {
    expect(readYaml(source).problems.length).toBeGreaterThan(0);
  });
});

test.each([
  ['a member', ['a'], 1, 1],
  ['a member of a member', ['b', 'c'], 3, 3],
  ['an element', ['d', 1], 6, 5],
  ['a member that is not there: its object', ['b', 'x'], 2, 1],
  ['something far beyond: what is nearest', ['d', 7, 'x'], 4, 1],
  ['the last of doubled members', ['e'], 8, 1],
])('placeOf() finds %s', (_, path, line, column) => {
  const file = readYaml('a: 1\nb:\n  c: 2\nd:\n  - x\n  - y\ne: 1\ne: 2\n');
  expect(file.placeOf(path)).toEqual({ line, column });
});
