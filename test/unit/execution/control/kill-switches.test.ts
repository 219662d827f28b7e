// How executions of the process are reached, to end them.
import { expect, it } from 'vitest';
import { createKillSwitches } from '../../../../src/main/execution/control/kill-switches.ts';

const below = (executionId: string) => ({ executionId, taskRunId: 't', index: 0, depth: 1 });

it('kills what it knows, and says where there is nothing', () => {
  const switches = createKillSwitches();
  const { killed, forget } = switches.add({ id: 'a' });
  const first = switches.kill('a');
  const before = switches.has('a');
  forget();
  const second = switches.kill('a');
  expect([killed.isRaised(), first.ok, before, switches.has('a'), second.ok ? 'ok' : second.error.message]).toEqual([
    true,
    true,
    true,
    false,
    'Cannot kill execution "a": it does not run',
  ]);
});

it('kills what the execution has started, what that has started, and what it starts later', () => {
  const switches = createKillSwitches();
  switches.add({ id: 'a' });
  const child = switches.add({ id: 'b', startedBy: below('a') });
  const grandchild = switches.add({ id: 'c', startedBy: below('b') });
  const stranger = switches.add({ id: 'd' });
  switches.kill('a');
  const late = switches.add({ id: 'e', startedBy: below('a') });
  expect([child, grandchild, stranger, late].map(({ killed }) => killed.isRaised())).toEqual([true, true, false, true]);
});

it('lets an execution end what it has started without being killed itself', () => {
  const switches = createKillSwitches();
  const parent = switches.add({ id: 'a' });
  const gone = switches.add({ id: 'b', startedBy: below('a') });
  gone.forget();
  const child = switches.add({ id: 'c', startedBy: below('a') });
  parent.killBelow();
  expect([parent, gone, child].map(({ killed }) => killed.isRaised())).toEqual([false, false, true]);
});

it('tells those who hear of it once, and none of those who hear no more', () => {
  const switches = createKillSwitches();
  const { killed } = switches.add({ id: 'a' });
  const told: string[] = [];
  const gone = () => told.push('gone');
  killed.onRaise(gone);
  killed.onRaise(() => told.push('there'));
  killed.offRaise(gone);
  killed.offRaise(gone);
  switches.kill('a');
  switches.kill('a');
  expect(told).toEqual(['there']);
});
