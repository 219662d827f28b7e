// One of two lists, by a condition.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import { ifTask } from '../../../../../src/main/plugin/core/flow/if.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

const task = { id: 'i', type: ifTask.type, disabled: false, properties: new Map([['condition', '{{ x }}']]) };
// Written so, for an object with a `then` is easily taken for a promise.
const lists = Object.fromEntries(new Map([['then', ['a']], ['else', ['b']]])); // prettier-ignore

it.each([
  ['yes', true],
  ['False', true],
  [' false ', false],
  ['0', false],
  ['', false],
])('If takes the condition "%s" for %s', (rendered, expected) => {
  const context = createTestContext({ render: () => ok(rendered) });
  expect(ifTask.begin(task, context)).toEqual(ok(new Map([['evaluationResult', expected]])));
});

it('fails with a condition that cannot be rendered', () => {
  const error = createError('EXPRESSION_FAILED', 'cannot render');
  expect(ifTask.begin(task, createTestContext({ render: () => fail(error) }))).toEqual(fail(error));
});

it.each([
  [true, 'start a'],
  [false, 'start b'],
])('goes on by what was decided: %s', (evaluationResult, expected) => {
  const outputs = new Map([['evaluationResult', evaluationResult]]);
  expect(nextOf(ifTask, { lists, runs: {}, outputs })).toBe(expected);
});

it('ends in success where there is nothing to do', () => {
  const outputs = new Map([['evaluationResult', false]]);
  expect(nextOf(ifTask, { lists: Object.fromEntries(new Map([['then', ['a']]])), runs: {}, outputs })).toBe(
    'end SUCCESS',
  );
});

// Written so, for an object with a `then` is easily taken for a promise.
const branch = Object.fromEntries(new Map([['then', [{}]]]));

it.each([
  ['a condition and a list are enough', { condition: 'x', ...branch }, '2.0', []],
  ['the newer version wants a condition', branch, '2.0', ['condition']],
  ['the older one does without', branch, '1.3', []],
] as const)('If: %s', (_, properties, profile, faults) => {
  expect(faultsOf(ifTask, properties, profile)).toEqual(faults);
});
