// What becomes of an execution whose tasks are tried again.
import { expect, it } from 'vitest';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { createExecutor } from '../../../../src/main/execution/executor.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { FlowDefinition } from '../../../../src/main/plugin/definition.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createVirtualTime } from '../../../virtual-time.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine({}, createVirtualTime(1_790_000_000_000_000_000n));
const failType = 'io.kestra.plugin.core.execution.Fail';
const retry = new Map<string, JsonValue>([
  ['type', 'constant'],
  ['interval', 'PT1S'],
  ['maxAttempts', 3],
]);

async function run(flow: FlowDefinition) {
  const journal = { append: () => Promise.resolve(ok(undefined)) };
  const executor = createExecutor({
    ...environment,
    journal,
    bounds: { runningMax: 1, queuedMax: 1 },
    awaitedMax: 1,
    taskrunsPerTurn: 10,
  });
  const ended = await executor.run(flow, createExecution({ flow, tenantId: 'main', labels: [] }, environment));
  if (!ended.ok) throw new Error(ended.error.message);
  const { state, taskRunList } = ended.value;
  return {
    states: state.histories.map((each) => each.state).join(' '),
    tasks: taskRunList.map((each) => `${each.taskId} ${each.state.current} ${each.attempts.length}`),
  };
}

const fails = (properties: Readonly<Record<string, JsonValue>> = {}) =>
  createTask('a', { type: failType, ...properties });

it.each([
  [
    'ends failed after its last attempt',
    createFlow({ tasks: [fails({ retry })] }),
    'CREATED RUNNING FAILED RETRYING RUNNING FAILED RETRYING RUNNING FAILED',
    ['a FAILED 3'],
  ],
  [
    'goes on behind an attempt that succeeds',
    createFlow({ tasks: [fails({ retry, condition: '{{ taskrun.attemptsCount == 0 }}' }), createTask('b')] }),
    'CREATED RUNNING FAILED RETRYING RUNNING SUCCESS',
    ['a SUCCESS 2', 'b SUCCESS 1'],
  ],
  [
    'does not wait for a retry of the flow once its errors have been handled, as Kestra does not',
    createFlow({ retry, tasks: [fails()], errors: [createTask('e')] }),
    'CREATED RUNNING RETRYING RUNNING SUCCESS',
    ['a FAILED 2', 'e SUCCESS 1'],
  ],
  [
    'ends RETRIED where a new execution takes over',
    createFlow({ tasks: [fails({ retry: new Map([...retry, ['behavior', 'CREATE_NEW_EXECUTION']]) })] }),
    'CREATED RUNNING FAILED RETRIED',
    ['a RETRIED 1'],
  ],
])('%s', async (_name, flow, states, tasks) => {
  expect(await run(flow)).toEqual({ states, tasks });
});
