// Runs its tasks again until a condition holds, or a bound is reached; it and its execution are PAUSED in between.
// What handles failures runs once, and so does `finally`, when the loop is over.
// Source: kestra-flow.md §5.2, `loopuntil-*` in the recorded verdicts and runs; observed-flow.md §5.
import { z } from 'zod';
import { ok, type Result } from '../../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import { handlerProperties, taskLists } from '../../flowable.ts';
import { isTruthy } from '../../is-truthy.ts';
import { javaObject, optionalTaskList, taskList } from '../../java-types.ts';
import type { Ask, DecideContext, Decision, FlowableRun, FlowableTask } from '../../plugin.ts';
import { renderDuration } from '../../render-duration.ts';
import { renderAsText, renderInteger } from '../../render-property.ts';
import { renderBooleanProperty } from '../../render-structure.ts';
import { enabled, endOfHanging, type ListProgress, listOf, nextOfList } from '../../task-list.ts';

/** The type. */
export const loopUntilTask: FlowableTask = {
  kind: 'flowable',
  type: 'io.kestra.plugin.core.flow.LoopUntil',
  aliases: ['io.kestra.plugin.core.flow.WaitFor'],
  properties: ({ hasLegacyTypes }) => ({
    condition: z.unknown(),
    tasks: hasLegacyTypes ? optionalTaskList() : taskList(["The 'tasks' property cannot be empty"]),
    ...handlerProperties(),
    failOnMaxReached: z.unknown().optional(),
    checkFrequency: javaObject('io.kestra.plugin.core.flow.LoopUntil$CheckFrequency', {
      interval: z.unknown().optional(),
      maxIterations: z.unknown().optional(),
      maxDuration: z.unknown().optional(),
    }).optional(),
  }),
  lists: taskLists,
  begin: () => ok(new Map([['iterationCount', 1]])),
  next(run) {
    const list = listOf(run.task, 'tasks');
    const tasks = enabled(list.tasks);
    if (tasks.length === 0) return endOfHanging(`task "${run.task.id}" holds no task that could run`);
    const body = nextOfList({ ...list, finally: [] }, run.runs);
    // Kestra counts a disabled task among those that have to end, so that it never comes to ask the condition.
    const isOver = list.finally.some(({ id }) => run.runs.ofTask(id) !== undefined) || tasks.length < list.tasks.length;
    const isAsked = body.type === 'end' && body.state !== 'FAILED' && body.state !== 'KILLED' && !isOver;
    return isAsked ? { type: 'ask' } : inIteration(body.type === 'end' ? nextOfList(list, run.runs) : body, run);
  },
  decide(run, context) {
    const reached = reachedBound(run, context);
    if (!reached.ok) return reached;
    if (reached.value !== undefined) return stopAtBound(run, reached.value, context);
    const holds = renderAsText(run.task.properties.get('condition') ?? null, context);
    if (!holds.ok) return holds;
    return isTruthy(holds.value) ? ok({ progress: endOf(run) }) : goOn(run, context);
  },
};

/** Its tasks, handlers included, run in its own iteration, from 0. */
function inIteration(next: ListProgress, { iteration = 0 }: FlowableRun): ListProgress {
  return next.type === 'start' ? { ...next, tasks: next.tasks.map((each) => ({ ...each, iteration })) } : next;
}

/** What comes last, or the end: the state is that of the last iteration. */
function endOf(run: FlowableRun): ListProgress {
  return inIteration(nextOfList(listOf(run.task, 'tasks'), run.runs), run);
}

/** The bound that is reached, in Kestra's words. */
function reachedBound(run: FlowableRun, context: DecideContext): Result<string | undefined> {
  const maxIterations = frequencyOf(run, 'maxIterations');
  if (maxIterations !== null) {
    const max = renderInteger(maxIterations, context);
    if (!max.ok) return max;
    if (countOf(run) > max.value) return ok('Max iterations reached');
  }
  const maxDuration = frequencyOf(run, 'maxDuration');
  if (maxDuration === null) return ok(undefined);
  const max = renderDuration(maxDuration, context);
  if (!max.ok) return max;
  return ok(context.createdNanos + max.value < context.nowNanos ? 'Max duration reached' : undefined);
}

function stopAtBound(run: FlowableRun, warning: string, context: DecideContext): Result<Decision> {
  const fails = renderBooleanProperty(run.task.properties.get('failOnMaxReached') ?? false, context);
  if (!fails.ok) return fails;
  // A loop that fails so has no failed task, and Kestra ends it without its handlers.
  return ok({ warning, progress: fails.value ? { type: 'end', state: 'FAILED' } : endOf(run) });
}

/** One version counts on and looks again before it waits, the other counts on while it waits. */
function goOn(run: FlowableRun, context: DecideContext): Result<Decision> {
  const { countsBeforeRepeat } = context.switches;
  const progress = nextOfList({ ...listOf(run.task, 'tasks'), finally: [] }, run.runs);
  if (countsBeforeRepeat && progress.type === 'end' && progress.state === 'WARNING') {
    return ok({ progress: endOfHanging(`task "${run.task.id}" repeats tasks that end in WARNING without end`) });
  }
  const outputs: JsonMap = new Map([['iterationCount', countOf(run) + 1]]);
  if (countsBeforeRepeat && !context.isAskedAgain) return ok({ outputs, progress: ask });
  const interval = renderDuration(frequencyOf(run, 'interval') ?? 'PT1M', context);
  if (!interval.ok) return interval;
  const repeat = { type: 'repeat', afterNanos: interval.value } as const;
  return ok(countsBeforeRepeat ? { progress: repeat } : { outputs, progress: repeat });
}

const ask: Ask = { type: 'ask' };

function countOf({ outputs }: FlowableRun): number {
  const count = outputs.get('iterationCount');
  return typeof count === 'number' ? count : 1;
}

function frequencyOf({ task }: FlowableRun, name: string): JsonValue {
  const frequency = task.properties.get('checkFrequency') ?? null;
  return isJsonMap(frequency) ? (frequency.get(name) ?? null) : null;
}
