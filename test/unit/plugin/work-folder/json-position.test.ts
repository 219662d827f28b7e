// Where a member stands in a JSON text.
import { expect, it } from 'vitest';
import { findPosition } from '../../../../src/main/plugin/work-folder/json-position.ts';

it.each([
  ['{"logs":[{"level":"warn"}]}', ['logs', 0, 'level'], { line: 1, column: 19 }],
  ['{"logs":{"a":1}}', ['logs'], { line: 1, column: 9 }],
  ['{"x.txt":"from map","y.json":{"k":1}}', ['y.json'], { line: 1, column: 30 }],
  ['[1, [2, "a,]"], {"b":\n 3}]', [2, 'b'], { line: 2, column: 2 }],
  ['{"a\\"b":1}', ['a"b'], { line: 1, column: 9 }],
  ['{"a":{"b":1},"b":2}', ['b'], { line: 1, column: 18 }],
  ['{"a":1}', ['nope'], { line: 1, column: 1 }],
  [' 12', [], { line: 1, column: 2 }],
] as const)('in %j the path %j leads to %j', (text, path, position) => {
  expect(findPosition(text, path)).toEqual(position);
});
