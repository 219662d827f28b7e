// A new execution in place of one that has failed: `retry` with the behavior CREATE_NEW_EXECUTION. It is on record
// together with the end of the first, so that the death of the program between the two loses neither.
// Source: `ExecutionService.replay` of Kestra, seen on 1.3.19 and 2.0.0 (`retry-flow-create-new`).
import { formatInstant } from '../../contract/instant.ts';
import type { Execution, Label } from '../../contract/model.ts';
import { createState, startDateOf } from '../../contract/state.ts';
import type { TaskEnvironment, TaskPlace } from '../task-environment.ts';

const replayLabel: Label = { key: 'system.replay', value: 'true' };

/** Its record: what started the first one starts it as well, and it begins after the delay. */
export function createReplay(
  execution: Execution,
  delayNanos: bigint,
  { clock, newId }: Pick<TaskEnvironment, 'clock' | 'newId'>,
): Execution {
  const { outputs: _, ...rest } = execution;
  const nowNanos = clock.nowNanos();
  const isReplay = execution.labels.some(({ key }) => key === replayLabel.key);
  return {
    ...rest,
    id: newId(),
    taskRunList: [],
    labels: isReplay ? execution.labels : [...execution.labels, replayLabel],
    state: createState(formatInstant(nowNanos)),
    parentId: execution.id,
    metadata: {
      attemptNumber: (execution.metadata?.attemptNumber ?? 1) + 1,
      originalCreatedDate: execution.metadata?.originalCreatedDate ?? startDateOf(execution.state),
    },
    scheduleDate: formatInstant(nowNanos + delayNanos),
  };
}

/** Makes it, keeps it with what its execution has to tell, and lets it run. What cannot be kept does not begin. */
export async function startReplay(
  { state, runner }: Pick<TaskPlace, 'state' | 'runner'>,
  delayNanos: bigint,
  environment: Pick<TaskEnvironment, 'clock' | 'newId'>,
): Promise<void> {
  if (runner === undefined) return;
  const execution = createReplay(state.execution(), delayNanos, environment);
  const changes = state.takeChanges();
  const kept = await runner.append([...changes, { type: 'execution', execution }]);
  if (!kept.ok) return state.restoreChanges(changes);
  const { loop } = state.values();
  void runner.run({ flow: state.flow, execution, ...(loop === undefined ? {} : { loop }) });
}
