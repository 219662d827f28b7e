// Where the structure of a YAML text breaks.
import { expect, test } from 'vitest';
import { findStrayLine, findUnclosed } from '../../../src/main/flow/yaml-structure.ts';

test.each([
  ['a: [1, 2\nb: 3\n', { opened: '[1', met: ': 3' }],
  ['a: {b: [1, 2\nc: 3\n', { opened: '[1', met: ': 3' }],
  ['a: {b: "]}", c: \']\', d: 1\ne: 2\n', { opened: '{b', met: ': 2' }],
  ['a: [1, [2], 3', { opened: '[1', met: '' }],
  ['a: [1,\n  {b: 2}]\n', undefined],
])('findUnclosed() in %j', (source, expected) => {
  const found = findUnclosed(source, source.search(/[[{]/));
  const shown = found && { opened: source.slice(found.opened, found.opened + 2), met: source.slice(found.met, found.met + 3) }; // prettier-ignore
  expect(shown).toEqual(expected);
});

test.each([
  ['a line between a list and its items', 'tasks:\n  - id: a\n   type: b\n', { opened: '- id: a', isSequence: true, begins: 'mapping' }], // prettier-ignore
  ['a later item of the list', 'tasks:\n  - id: a\n  - id: b\n   type: c\n', { opened: '- id: a', isSequence: true, begins: 'mapping' }], // prettier-ignore
  ['a line between two maps', 'id: v\ntasks:\n    a: 1\n  b: 2\n', { opened: 'id: v', isSequence: false, begins: 'mapping' }], // prettier-ignore
  ['a list item', 'id: v\ntasks:\n  - id: a\n - id: b\n', { opened: 'id: v', isSequence: false, begins: 'sequence' }], // prettier-ignore
  ['a text', 'id: v\ntasks:\n    a: 1\n  # why\n  b\n', { opened: 'id: v', isSequence: false, begins: 'scalar' }],
  ['a line that goes back to what is open', 'tasks:\n  - id: a\nid: v\n', undefined],
  ['a line that goes deeper', 'id: v\n  namespace: n\n', undefined],
])('findStrayLine() of %s', (_name, source, expected) => {
  const found = findStrayLine(source, source.trimEnd().length - 1);
  const end = found === undefined ? 0 : source.indexOf('\n', found.opened);
  const shown = found && {
    opened: source.slice(found.opened, end),
    isSequence: found.isSequence,
    begins: found.begins,
  };
  expect(shown).toEqual(expected);
});
