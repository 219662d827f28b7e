// Sleep: how long it waits, and for what signal.
import { expect, it } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { sleepTask } from '../../../../../src/main/plugin/core/flow/sleep.ts';
import { createTestContext, runTaskWith } from '../../run-task-with.ts';

it('waits as long as it says, or until its signal rises', async () => {
  const waits: unknown[] = [];
  const { ports, signal } = createTestContext();
  const timer = {
    async wait(...given: readonly unknown[]) {
      waits.push(given);
    },
  };
  const run = await runTaskWith(sleepTask, { duration: 'PT0.2S' }, { render: ok, signal, ports: { ...ports, timer } });
  expect([run, waits]).toEqual([
    { ended: ok({ state: 'SUCCESS', outputs: new Map() }), logs: [['INFO', 'Waiting for PT0.2S']] },
    [[200, signal()]],
  ]);
});

it('fails without a word about waiting where its duration is none', async () => {
  const { ended, logs } = await runTaskWith(sleepTask, { duration: '10s' }, { render: ok });
  expect([ended.ok, logs]).toEqual([false, []]);
});
