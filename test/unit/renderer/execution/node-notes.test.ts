// What stands on the nodes of an execution.
import { expect, it } from 'vitest';
import type { TaskRun } from '../../../../src/main/contract/model.ts';
import type { StateName } from '../../../../src/main/contract/state.ts';
import { toNodeNotes } from '../../../../src/renderer/execution/node-notes.ts';

function runsOf(...states: readonly StateName[]): readonly TaskRun[] {
  return states.map((current, index) => ({
    id: `r${index}`,
    taskId: 't',
    attempts: [],
    state: { current, histories: [] },
  }));
}

const many = (count: number, state: StateName): readonly StateName[] => Array.from({ length: count }, () => state);

it.each<readonly [states: readonly StateName[], note: object]>([
  [['SUCCESS'], { text: 'SUCCESS', state: 'SUCCESS', taskrunId: 'r0' }],
  [[...many(12, 'SUCCESS'), 'FAILED'], { text: '12 × SUCCESS, 1 × FAILED', state: 'FAILED', taskrunId: 'r12' }],
  [['FAILED', 'RUNNING'], { text: '1 × RUNNING, 1 × FAILED', state: 'RUNNING', taskrunId: 'r1' }],
  [['SUCCESS', 'WARNING'], { text: '1 × WARNING, 1 × SUCCESS', state: 'WARNING', taskrunId: 'r1' }],
])('%j is told with the state that matters', (states, note) => {
  expect(toNodeNotes(runsOf(...states)).get('t')).toEqual(note);
});

it('marks what was not executed', () => {
  const [run] = runsOf('SUCCESS');
  expect(toNodeNotes(run === undefined ? [] : [{ ...run, isStubbed: true }]).get('t')?.text).toBe('SUCCESS · stub');
});
