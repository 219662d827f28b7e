// An execution as the engine would leave it, for what prints executions.
import type { Execution, LogEntry } from '../../../src/main/contract/model.ts';
import { createState, type StateName, withState } from '../../../src/main/contract/state.ts';

const [start, end] = ['2026-11-22T10:20:30.123456Z', '2026-11-22T10:20:31.5Z'];

/** One taskrun `out`, in the given state. */
export function exampleExecution(state: StateName = 'SUCCESS'): Execution {
  return {
    tenantId: 'main',
    id: '4hEsGqeXF2cJZN5ZBUpMfy',
    namespace: 'company.team',
    flowId: 'hello',
    flowRevision: 1,
    taskRunList: [
      {
        id: '1aBcDeFgHiJkLmNoPqRsTu',
        taskId: 'out',
        attempts: [{ state: withState(createState(start), state, end) }],
        outputs: '{"value":"hi"}',
        state: withState(createState(start), state, end),
      },
    ],
    labels: [],
    state: withState(createState(start), state, end),
    originalId: '4hEsGqeXF2cJZN5ZBUpMfy',
    outputs: '{"o":12345678901234567890}',
  };
}

/** A line that the execution logged. */
export const exampleLog: LogEntry = {
  executionId: '4hEsGqeXF2cJZN5ZBUpMfy',
  namespace: 'company.team',
  flowId: 'hello',
  taskId: 'out',
  timestamp: start,
  level: 'INFO',
  message: 'hi',
};
