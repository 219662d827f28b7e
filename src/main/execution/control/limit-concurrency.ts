// What becomes of executions beyond the `concurrency` of their flow: QUEUED, or ended before any task.
// Source: kestra-flow §4.8, seen on Kestra 1.3.19 and 2.0.0 (`sub-conc-*` in the recorded runs).
import { createError, type Result, ok } from '../../contract/errors.ts';
import { formatInstant } from '../../contract/instant.ts';
import type { Execution } from '../../contract/model.ts';
import { withState } from '../../contract/state.ts';
import type { Journal } from '../../journal/journal.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import { logFailure } from '../log/log-failure.ts';
import { createRunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';

interface Limiting extends Pick<TaskEnvironment, 'clock' | 'rendering'> {
  readonly journal: Pick<Journal, 'append'>;
}

/** The execution as it waits for its turn. */
export function queueExecution(execution: Execution, { clock }: Pick<Limiting, 'clock'>): Execution {
  return { ...execution, state: withState(execution.state, 'QUEUED', formatInstant(clock.nowNanos())) };
}

/** Ends an execution that is not let in. @returns it, once its end is on disk; else STORAGE_FAILED */
export async function refuseExecution(
  { flow, execution }: { readonly flow: FlowDefinition; readonly execution: Execution },
  { clock, rendering: { switches }, journal }: Limiting,
): Promise<Result<Execution>> {
  const state = createRunState({ flow, execution, inputs: undefined, switches }, clock);
  if (flow.concurrency?.behavior === 'CANCEL') {
    state.setState('CANCELLED');
  } else {
    const error = createError('TASK_FAILED', 'Execution is FAILED due to concurrency limit exceeded');
    logFailure({ error, place: `flow "${flow.id}"` }, { state, switches });
    state.setState('FAILED');
  }
  const kept = await journal.append(state.takeChanges());
  return kept.ok ? ok(state.execution()) : kept;
}
