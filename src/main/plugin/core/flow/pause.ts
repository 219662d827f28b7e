// Holds an execution until somebody resumes it or a time is over; the engine keeps the wait.
// Source: `Pause` and `ExecutionService.markAs` of Kestra, seen on 1.3.19 and 2.0.0 (`pause-*`, `g40-*` in the recorded
// runs and verdicts).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { StateName } from '../../../contract/state.ts';
import { isJsonMap, type JsonValue } from '../../../contract/value.ts';
import { allowedState } from '../../allowed-state.ts';
import type { TaskDefinition } from '../../definition.ts';
import { handlerProperties, listsNamed } from '../../flowable.ts';
import { listOf as listSlot, optionalTaskList, slotOf } from '../../java-types.ts';
import type { DecideContext, FlowableRun, FlowableTask } from '../../plugin.ts';
import { renderDuration } from '../../render-duration.ts';
import { jacksonTokenError, renderAsText } from '../../render-property.ts';
import { enabled, type ListProgress, listOf, nextOfList } from '../../task-list.ts';

/** Gives `resumed` (when, and to which state), and `onResume` where it declares inputs. Older flows hold tasks in it. */
export const pauseTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.Pause',
  aliases: ['io.kestra.core.tasks.flows.Pause'],
  properties: ({ hasLegacyTypes }) => ({
    pauseDuration: z.unknown().optional(),
    behavior: z.unknown().optional(),
    onPause: slotOf({ kind: 'task' }).optional(),
    onResume: listSlot({ kind: 'input' }, 'io.kestra.core.models.flows.Input').optional(),
    ...handlerProperties(),
    ...(hasLegacyTypes ? { delay: z.unknown().optional(), tasks: optionalTaskList() } : {}),
  }),
  lists(properties) {
    const onPause = properties.get('onPause') ?? null;
    const tasks = listsNamed(properties, ['tasks']);
    return onPause === null ? tasks : new Map<string, JsonValue>([...tasks, ['onPause', [onPause]]]);
  },
  takesStub: ({ lists }) => enabled(lists?.get('tasks') ?? []).length === 0,
  begin: () => ok(new Map()),
  // Once it was resumed, it has outputs that say so.
  next: (run) => (run.outputs.has('resumed') ? afterResume(run) : { type: 'ask' }),
  decide({ task }, context) {
    const ends = endOf(task, context);
    if (!ends.ok) return ends;
    return ok({
      progress: {
        type: 'pause',
        ...(ends.value === undefined ? {} : { ends: ends.value }),
        tasks: enabled(task.lists?.get('onPause') ?? []).map((each) => ({ task: each })),
      },
    });
  },
};

/** The state in which a pause ends whose duration is over; RESUME is the default. */
const endStates: ReadonlyMap<string, StateName> = new Map([
  ['RESUME', 'SUCCESS'],
  ['WARN', 'WARNING'],
  ['CANCEL', 'CANCELLED'],
  ['FAIL', 'FAILED'],
]);

/** When it ends by itself, and how; `timeout` counts only where there is no duration, and fails. */
function endOf(
  task: TaskDefinition,
  context: DecideContext,
): Result<{ readonly afterNanos: bigint; readonly state: StateName } | undefined> {
  const { properties } = task;
  const duration = properties.get('pauseDuration') ?? properties.get('delay') ?? null;
  const property = duration ?? properties.get('timeout') ?? null;
  if (property === null) return ok(undefined);
  const after = renderDuration(property, context);
  if (!after.ok) return after;
  if (duration === null) return ok({ afterNanos: after.value, state: allowedState(task, 'FAILED') });
  const behavior = renderAsText(properties.get('behavior') ?? 'RESUME', context);
  if (!behavior.ok) return behavior;
  const state = endStates.get(behavior.value);
  if (state === undefined) return fail(createError('TASK_FAILED', jacksonTokenError(behavior.value)));
  return ok({ afterNanos: after.value, state });
}

/** Its tasks run behind the pause; where they succeed, it ends as the pause did. */
function afterResume({ task, runs, outputs }: FlowableRun): ListProgress {
  const next = nextOfList(listOf(task, 'tasks'), runs);
  if (next.type !== 'end' || next.state !== 'SUCCESS') return next;
  const resumed = outputs.get('resumed') ?? null;
  return { type: 'end', state: isJsonMap(resumed) && resumed.get('to') === 'WARNING' ? 'WARNING' : 'SUCCESS' };
}
