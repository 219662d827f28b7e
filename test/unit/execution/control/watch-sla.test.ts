// What is promised of an execution.
import { expect, it } from 'vitest';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createRunState } from '../../../../src/main/execution/run-state.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { watchSla } from '../../../../src/main/execution/control/watch-sla.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createFlow } from '../example-flow.ts';

async function watch(promise: Readonly<Record<string, JsonValue>>, kestra: Profile = '1.3') {
  const { environment } = createTestEngine({ kestra }, createVirtualTime(1_790_000_000_000_000_000n));
  const flow = createFlow({ sla: [new Map(Object.entries({ id: 's', behavior: 'FAIL', ...promise }))] });
  const execution = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
  const { switches } = environment.rendering;
  const state = createRunState({ flow, execution, inputs: undefined, switches }, environment.clock);
  const halt = new AbortController();
  const sla = watchSla(state, () => halt.abort(), environment);
  sla.check();
  await environment.ports.timer.wait(1000);
  sla.stop();
  const logs = state.takeChanges().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  return {
    state: state.head().state.current,
    isStopped: halt.signal.aborted,
    labels: state
      .head()
      .labels.filter(({ key }) => key === 'sla')
      .map(({ value }) => value),
    log: logs.find(({ level }) => level === 'WARN')?.message,
  };
}

const label = new Map([['sla', 'miss']]);
const kept = { state: 'CREATED', isStopped: false, labels: [], log: undefined };

it.each([
  [
    'a time that is over ends the execution',
    { type: 'MAX_DURATION', duration: 'PT0.5S', labels: label },
    {
      state: 'FAILED',
      isStopped: true,
      labels: ['miss'],
      log: `SLA 's' violated: execution duration of PT0.5S exceed the maximum duration of PT0.5S.`,
    },
  ],
  ['a time that is not over does nothing', { type: 'MAX_DURATION', duration: 'PT5S' }, kept],
  [
    'an assertion that is false cancels it',
    { type: 'EXECUTION_ASSERTION', assert: '{{ 1 == 2 }}', behavior: 'CANCEL' },
    { ...kept, state: 'CANCELLED', isStopped: true, log: `SLA 's' violated: assertion is false: {{ 1 == 2 }}.` },
  ],
  ['one that holds does nothing', { type: 'EXECUTION_ASSERTION', assert: '{{ 1 == 1 }}' }, kept],
  [
    'a promise without consequence labels it',
    { type: 'EXECUTION_ASSERTION', assert: '{{ 1 == 2 }}', behavior: 'NONE', labels: label },
    { ...kept, labels: ['miss'], log: `SLA 's' violated: assertion is false: {{ 1 == 2 }}.` },
  ],
])('%s', async (_name, promise, expected) => {
  expect(await watch(promise)).toEqual(expected);
});

it.each([
  ['1.3', 'CREATED'],
  ['2.0', 'FAILED'],
] as const)('an assertion that cannot be told is another thing on %s', async (profile, state) => {
  const promise = { type: 'EXECUTION_ASSERTION', assert: '{{ outputs.nope.value == 1 }}' };
  expect((await watch(promise, profile)).state).toBe(state);
});
