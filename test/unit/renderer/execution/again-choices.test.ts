// What of an execution is offered to be run again.
import { expect, it } from 'vitest';
import { createState, type StateName } from '../../../../src/main/contract/state.ts';
import { beginnings, canRestart, canRunAgain, revisions } from '../../../../src/renderer/execution/again-choices.ts';

/** What is looked at of an execution, and what it needs to be one. */
const sample = {
  tenantId: 'main',
  id: 'e',
  namespace: 'company.shop',
  flowId: 'f',
  flowRevision: 1,
  labels: [],
  originalId: 'e',
} as const;

const run = (id: string, state: StateName) => ({
  id,
  taskId: 't',
  attempts: [],
  state: createState('2026-01-01T00:00:00Z', state),
});

it.each([
  ['FAILED', 'FAILED', true, true],
  ['WARNING', 'FAILED', true, true],
  ['FAILED', 'SUCCESS', true, false],
  ['KILLED', 'FAILED', true, false],
  ['RUNNING', 'FAILED', false, false],
] as const)('one that is %s with a taskrun that is %s: replayed %j, restarted %j', (state, of, again, restarted) => {
  const execution = { ...sample, state: run('e', state).state, taskRunList: [run('r', of)] };
  const turn = { ...execution, loopRun: { taskId: 'loop', index: 0, value: 'a' } };
  expect([canRunAgain(execution), canRestart(execution), canRunAgain(turn), canRestart(turn)]).toEqual([
    again,
    restarted,
    false,
    false,
  ]);
});

it('begins with the beginning, or with a taskrun, of a loop by its value', () => {
  const taskRunList = [run('r1', 'SUCCESS'), { ...run('r2', 'SUCCESS'), value: 'b' }];
  expect(beginnings({ taskRunList }).map(({ value, label }) => `${value}: ${label}`)).toEqual([
    ': The beginning',
    'r1: t',
    'r2: t for b',
  ]);
});

it.each([
  [undefined, ['1, as in this execution']],
  [1, ['1, as in this execution']],
  [3, ['1, as in this execution', '3, as the file is now']],
])('offers its own revision, and the current one where that is another: %j', (current, labels) => {
  expect(revisions(1, current).map(({ label }) => label)).toEqual(labels);
});
