// Runs tasks once for each of a list of values, each time in an execution of its own. What comes in its `errors` and
// `finally` belongs to those executions, too.
// Source: observed-flow.md §5, `loop-*` and `loop2-*` in the recorded verdicts and runs of Kestra 2.0.0.
import { z } from 'zod';
import { ok, type Result } from '../../../contract/errors.ts';
import type { LoopItem } from '../../../contract/started-by.ts';
import { isJsonMap, type JsonList, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import { writeIon } from '../../../expression/ion/write-ion.ts';
import { createArrivals } from '../../arrivals.ts';
import type { Child, ChildEnd, ExecutableContext, ExecutableEnd } from '../../child-executions.ts';
import type { TaskDefinition } from '../../definition.ts';
import { taskLists, taskListProperties } from '../../flowable.ts';
import { renderLoopItems } from '../../loop-items.ts';
import { createLoopTurns, type LoopTurns } from '../../loop-turns.ts';
import type { ExecutableTask, RunContext } from '../../plugin.ts';
import { unnamed } from '../../storage/stored-file.ts';

/** Each turn sees `item.value`, always a text. */
export const loopTask: ExecutableTask = {
  kind: 'executable',
  isNeverRetried: true,
  type: 'io.kestra.plugin.core.flow.Loop',
  properties: () => ({
    values: z.unknown(),
    concurrencyLimit: z.int().min(0, 'must be greater than or equal to 0').optional(),
    ...taskListProperties(),
    outputs: z.unknown().optional(),
    fetchType: z.unknown().optional(),
    transmitFailed: z.unknown().optional(),
  }),
  lists: taskLists,
  run(task, context) {
    const items = renderLoopItems(task.properties.get('values') ?? null, context);
    if (items.ok) return runTurns(task, { items: items.value, context });
    const message = `Failed to process flowable task ${context.scope.taskRunId}: ${items.error.message}`;
    context.logFailure({ ...items.error, message });
    return Promise.resolve(ok({ state: 'FAILED', outputs: new Map() }));
  },
};

/** What a Loop runs with. */
interface LoopStart {
  readonly items: readonly LoopItem[];
  readonly context: RunContext & ExecutableContext;
}

/** A turn that has ended. */
interface EndedTurn {
  readonly item: LoopItem;
  readonly child: Child;
  readonly ended: Result<ChildEnd>;
}

async function runTurns(task: TaskDefinition, { items, context }: LoopStart): Promise<Result<ExecutableEnd>> {
  const { properties } = task;
  const limit = properties.get('concurrencyLimit');
  const turns = createLoopTurns({
    count: items.length,
    concurrent: typeof limit === 'number' ? limit : 1,
    isTransmitted: properties.get('transmitFailed') !== false,
  });
  if (items.length === 0) return ok({ state: 'SUCCESS', outputs: turns.outputs() });
  context.begin(turns.outputs());
  const arrivals = createArrivals<EndedTurn>();
  const given: JsonList = [];
  while (turns.mayBegin() || turns.runningCount() > 0) {
    const begun = await beginTurns(task, { items, context, turns, arrivals });
    if (!begun.ok) return begun;
    // Failures first: Kestra ends a Loop at a failure, and goes on where something else ends after it.
    for (const turn of (await arrivals.next()).toSorted(failuresFirst)) {
      if (!turn.ended.ok) return turn.ended;
      if (turns.end(turn.ended.value.state)) logFailedTurn(turn, context);
      const output = await toOutput(turn, { fetchType: properties.get('fetchType') ?? null, context });
      if (!output.ok) return output;
      if (output.value !== undefined) given.push(output.value);
    }
    context.showOutputs(turns.outputs());
  }
  const outputs = turns.outputs();
  if (given.length > 0) outputs.set('outputs', given);
  return ok({ ...turns.outcome(), outputs });
}

/** Begins as many turns as may run. */
async function beginTurns(
  task: TaskDefinition,
  of: LoopStart & { readonly turns: LoopTurns; readonly arrivals: { add(promise: Promise<EndedTurn>): void } },
): Promise<Result<void>> {
  const { items, context, turns, arrivals } = of;
  const declared = task.properties.get('outputs') ?? null;
  const outputs = Array.isArray(declared) ? declared.filter(isJsonMap) : [];
  const isFirst = turns.next() === 0;
  const first = turns.outputs();
  const begun: Promise<Result<void>>[] = [];
  while (turns.mayBegin()) {
    const item = items[turns.next()];
    if (item === undefined) break;
    turns.begin();
    const loopOutputs = isFirst ? first : turns.outputs();
    begun.push(
      context.children.startTurn({ item, loopOutputs, outputs, isFirst }).then((child) => {
        if (!child.ok) return child;
        arrivals.add(child.value.ended.then((ended) => ({ item, child: child.value, ended })));
        return ok(undefined);
      }),
    );
  }
  return (await Promise.all(begun)).find(({ ok: isBegun }) => !isBegun) ?? ok(undefined);
}

function failuresFirst(a: EndedTurn, b: EndedTurn): number {
  return Number(isFailed(b)) - Number(isFailed(a));
}

function isFailed({ ended }: EndedTurn): boolean {
  return ended.ok && ended.value.state === 'FAILED';
}

/** Kestra counts the attempt that is under way. */
function logFailedTurn({ item, child, ended }: EndedTurn, { logNext }: Pick<ExecutableContext, 'logNext'>): void {
  const state = ended.ok ? ended.value.state : '';
  const { executionId, flowId, namespace } = child;
  const link = `[[link execution="${executionId}" flowId="${flowId}" namespace="${namespace}"]]`;
  logNext(
    'ERROR',
    `Loop iteration ${item.index} ended in ${state} in sub-execution ${link}, check that execution's logs for details`,
  );
}

/** What the Loop hands on of a turn; a turn that gave nothing is left out. Answers STORAGE_FAILED. */
async function toOutput(
  { item, child, ended }: EndedTurn,
  { fetchType, context }: { readonly fetchType: JsonValue; readonly context: Pick<RunContext, 'ports'> },
): Promise<Result<JsonMap | undefined>> {
  const outputs = ended.ok ? ended.value.outputs : undefined;
  if (outputs === undefined || outputs.size === 0) return ok(undefined);
  const { index, key, value } = item;
  const of = new Map<string, JsonValue>([
    ['value', value],
    ['iteration', index],
    ...(key === undefined ? [] : [['key', key] as const]),
  ]);
  const kept = fetchType === 'STORE' ? await store(outputs, { child, context }) : ok(outputs);
  return kept.ok ? ok(new Map<string, JsonValue>([['item', of], ['outputs', kept.value]])) : kept; // prettier-ignore
}

/** Keeps what a turn gave as a file of its execution. */
async function store(
  outputs: JsonMap,
  { child, context }: { readonly child: Child; readonly context: Pick<RunContext, 'ports'> },
): Promise<Result<JsonMap>> {
  const { executionId, flowId, namespace } = child;
  const { ports } = context;
  const kept = await ports.files.put({
    scope: { executionId, flowId, namespace },
    name: unnamed('.ion', () => ports.random()),
    content: Buffer.from(writeIon(outputs)),
  });
  return kept.ok ? ok(new Map([['uri', kept.value]])) : kept;
}
