// Inputs and outputs, comments and order kept.
import { expect, it, test } from 'vitest';
import { rewriteInputs } from '../../../../src/main/flow/rewrite/input.ts';
import { rewriteWith } from './rewrite-with.ts';

test.each([
  ['inputs:\n  - name: a # b\n    type: BOOLEAN\n', 'inputs:\n  - id: a # b\n    type: BOOL\n'],
  ['inputs: [{id: a, type: ARRAY, itemType: BOOLEAN}]', 'inputs: [{id: a, type: ARRAY, itemType: BOOL}]'],
  ['outputs:\n  - {id: o, type: ENUM, value: x}\n', 'outputs:\n  - {id: o, type: SELECT, value: x}\n'],
  ['inputs:\n  - id: a\n    required: false\n    defaults: x\n', 'inputs:\n  - id: a\n    defaults: x\n'],
  ['inputs:\n  - required: false\n    id: a\n    defaults: x\n', 'inputs:\n  - id: a\n    defaults: x\n'],
  ['inputs: [{id: a, defaults: x, required: false}]', 'inputs: [{id: a, defaults: x}]'],
  ['inputs:\n  - {id: a, name: b}\n', 'inputs:\n  - {id: a}\n'],
  ['inputs:\n  - {id: a, required: false}\n', 'inputs:\n  - {id: a, required: false}\n'],
  ['tasks:\n  - onResume:\n      - name: a\n', 'tasks:\n  - onResume:\n      - id: a\n'],
])('%s', (source, written) => {
  expect(rewriteWith(rewriteInputs, source).written).toBe(written);
});

it('a comment is not removed with what it explains', () => {
  const source = 'inputs:\n  - id: a\n    required: false # because\n    defaults: x\n';
  expect(rewriteWith(rewriteInputs, source)).toEqual({
    said: ['required: false beside a default: Leave required out: the default is always applied'],
    written: source,
  });
});
