// How evaluation stops.
import { expect, it } from 'vitest';
import {
  raiseBound,
  raiseJava,
  raiseLimit,
  raiseNotFound,
  raisePebble,
  raisePebbleAt,
  raiseSyntax,
  raiseWriter,
} from '../../../src/main/expression/raise.ts';

it.each([
  ['raisePebble', () => raisePebble('t'), { kind: 'pebble', line: undefined }],
  ['raisePebbleAt', () => raisePebbleAt(3, 't'), { kind: 'pebble', line: 3 }],
  ['raiseSyntax', () => raiseSyntax('t', 3), { kind: 'pebble', line: 3 }],
  ['raiseJava', () => raiseJava('C', 't'), { kind: 'java', className: 'C' }],
  ['raiseNotFound', () => raiseNotFound('t', {}, 3), { kind: 'not-found', line: 3 }],
  ['raiseLimit', () => raiseLimit('t'), { kind: 'unplaced' }],
  ['raiseBound', () => raiseBound('t'), { kind: 'bound' }],
  ['raiseWriter', () => raiseWriter('t'), { kind: 'writer' }],
])('%s() stops with its kind of failure', (_, stop, expected) => {
  expect(stop).toThrow(expect.objectContaining({ ...expected, text: 't' }));
});
