// The second part of a ForEachItem: starts a flow for each batch, and counts how they end.
// Source: `ForEachItemExecutable` and `ExecutableUtils.manageIterations` of Kestra, seen on 1.3.19 (`foreachitem`).
import { ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { writeIon } from '../../expression/ion/write-ion.ts';
import { type Arrivals, createArrivals } from '../arrivals.ts';
import { type BatchCounts, createBatchCounts } from './batch-counts.ts';
import type { ChildEnd, ChildFlow, ExecutableContext, ExecutableEnd } from '../child-executions.ts';
import type { TaskDefinition } from '../definition.ts';
import { findPartOutputs } from './part-outputs.ts';
import type { ExecutableTask, RunContext } from '../plugin.ts';
import { addressOf, storageScheme } from '../storage/file-address.ts';
import { readLines, readStored } from '../storage/stored-file.ts';
import { logRefusal, logStart, renderInputs, renderSubflow, transmittedState } from '../core/flow/subflow.ts';

/** So many flows run at once; Kestra starts all of them, which would take the room of other executions here. */
const runningMax = 100;

/** Outputs `subflowOutputsBaseUri`, `iterations` by state, `numberOfBatches`; none where there are no items. */
export const forEachItemExecutable: ExecutableTask = {
  kind: 'executable',
  type: 'io.kestra.plugin.core.flow.ForEachItem$ForEachItemExecutable',
  properties: () => ({}),
  async run(task, context) {
    const batches = readBatches(context);
    if (!batches.ok) return batches;
    if (batches.value.length === 0) return ok({ state: 'SUCCESS', outputs: new Map() });
    const requests = renderRequests(task, { batches: batches.value, context });
    return requests.ok ? runBatches(task, { requests: requests.value, context }) : requests;
  },
};

/** The addresses of the batches. */
function readBatches(context: RunContext): Result<readonly string[]> {
  const split = findPartOutputs('split', context);
  if (!split.ok) return split;
  const splits = isJsonMap(split.value) ? split.value.get('splits') : undefined;
  const content = readStored(typeof splits === 'string' ? splits : '', context);
  return content.ok ? ok(readLines(content.value)) : content;
}

/** What each batch asks for; nothing is started unless all of it can be rendered. */
function renderRequests(
  task: TaskDefinition,
  { batches, context }: { readonly batches: readonly string[]; readonly context: RunContext },
): Result<readonly ChildFlow[]> {
  const { properties } = task;
  const inputs = properties.get('inputs') ?? null;
  // Nothing but the inputs sees the batch.
  const call = renderSubflow({ ...task, properties: new Map([...properties, ['inputs', null]]) }, context);
  if (!call.ok) return call;
  const requests: ChildFlow[] = [];
  // Another attempt starts flows of its own.
  const firstIndex = context.scope.attemptNumber * batches.length;
  for (const [index, items] of batches.entries()) {
    const own = new Map<string, JsonValue>([['items', items], ['iteration', index]]); // prettier-ignore
    const rendered = renderInputs(inputs, context.withVariables(new Map([['taskrun', own]])));
    if (!rendered.ok) return rendered;
    requests.push({ ...call.value, inputs: rendered.value, index: firstIndex + index, iteration: index });
  }
  return ok(requests);
}

/** What all batches share. */
interface Batches {
  readonly requests: readonly ChildFlow[];
  readonly context: RunContext & ExecutableContext;
}

/** A batch whose flow has ended. */
interface EndedBatch {
  readonly index: number;
  readonly ended: Result<ChildEnd>;
}

async function runBatches(task: TaskDefinition, batches: Batches): Promise<Result<ExecutableEnd>> {
  const { requests, context } = batches;
  const counts = createBatchCounts(requests.length);
  const arrivals = createArrivals<EndedBatch>();
  let begun = 0;
  let endedCount = 0;
  while (endedCount < requests.length) {
    const started = await startBatches({ ...batches, arrivals, counts, begun, countMax: runningMax + endedCount });
    if (!started.ok) return started;
    begun = started.value;
    for (const { index, ended } of await arrivals.next()) {
      if (!ended.ok) return ended;
      const kept = await keepOutputs(ended.value.outputs, index, context);
      if (!kept.ok) return kept;
      counts.end(transmittedState(task, ended.value.state));
      endedCount++;
    }
    context.showOutputs(counts.outputs());
  }
  const base = addressOf(context.scope, '').slice(storageScheme.length - 1, -1);
  const outputs = new Map<string, JsonValue>([['subflowOutputsBaseUri', base], ...counts.outputs()]);
  return ok({ state: counts.state(), outputs });
}

/** Starts as many as may run. @returns how many have been started by now */
async function startBatches({
  requests,
  context,
  arrivals,
  counts,
  begun,
  countMax,
}: Batches & {
  readonly arrivals: Pick<Arrivals<EndedBatch>, 'add'>;
  readonly counts: BatchCounts;
  readonly begun: number;
  readonly countMax: number;
}): Promise<Result<number>> {
  const next = requests.slice(begun, countMax);
  for (const [offset, request] of next.entries()) {
    const child = await context.children.startFlow(request);
    if (!child.ok) {
      logRefusal(child.error, context);
      return child;
    }
    counts.begin();
    // Only now: Kestra's executor fails before there is an attempt where it cannot start any.
    if (begun + offset === 0) context.begin(counts.outputs());
    logStart(child.value, { scope: context.scope, log: context.logNext });
    const index = begun + offset;
    // What is not waited for counts as a success.
    const notAwaited: Result<ChildEnd> = ok({ state: 'SUCCESS' });
    const ended = request.isAwaited ? child.value.ended : Promise.resolve(notAwaited);
    arrivals.add(ended.then((end) => ({ index, ended: end })));
  }
  return ok(begun + next.length);
}

/** Keeps what the flow of a batch gave where the last part looks for it. Answers STORAGE_FAILED. */
async function keepOutputs(
  outputs: JsonMap | undefined,
  index: number,
  { ports, scope }: Pick<RunContext, 'ports' | 'scope'>,
): Promise<Result<unknown>> {
  if (outputs === undefined) return ok(undefined);
  return ports.files.put({ scope, name: `${index}/outputs.ion`, content: Buffer.from(`${writeIon(outputs)}\n`) });
}
