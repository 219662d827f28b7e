// How executions that run are reached, to end them.
import { expect, it } from 'vitest';
import { createKillSwitches } from '../../../src/main/execution/kill-switches.ts';

it('ends what runs, and says where nothing does', () => {
  const switches = createKillSwitches();
  const killed: string[] = [];
  const forget = switches.add('a', () => killed.push('a'));
  const first = switches.kill('a');
  forget();
  const second = switches.kill('a');
  expect([killed, first.ok, second.ok ? 'ok' : second.error.message]).toEqual([
    ['a'],
    true,
    'Cannot kill execution "a": it does not run',
  ]);
});
