// Ends the execution in a state. What else still runs in it is not stopped, nor waited for.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`exit-*` in the recorded runs, `wt-wait_exit_cancelled` of the exchanges).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import type { ExecutionUpdate, UpdatingTask } from '../../plugin.ts';
import { jacksonTokenError, renderAsText } from '../../render-property.ts';

type ExitState = NonNullable<ExecutionUpdate['exit']>;

/** Ends the execution in `state`, SUCCESS by default. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const exitTask: UpdatingTask = {
  kind: 'updating',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.Exit',
  properties: () => ({
    state: z.unknown().optional(),
  }),
  update(task, _execution, context) {
    const state = renderAsText(task.properties.get('state') ?? 'SUCCESS', context);
    if (!state.ok) return state;
    const spellings = context.switches.hasLegacyExitState ? legacyStates : exitStates;
    const exit = spellings.get(state.value);
    return exit === undefined ? fail(createError('TASK_FAILED', jacksonTokenError(state.value))) : ok({ exit });
  },
};

const exitStates: ReadonlyMap<string, ExitState> = new Map(
  (['SUCCESS', 'WARNING', 'KILLED', 'FAILED', 'CANCELLED'] as const).map((state) => [state, state]),
);

/** The spelling that was there first. */
const legacyStates: ReadonlyMap<string, ExitState> = new Map([...exitStates, ['CANCELED', 'CANCELLED']]);
