// Deletes old executions, with their logs, figures and files as the task says. Deliveries stay: they are what was sent
// to this bench, and no flow of Kestra knows them.
// Source: Kestra's PurgeExecutions and `ExecutionService.purge`; properties as in the recorded verdicts of both versions.
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { stateNames } from '../../../contract/state.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { PurgedExecutions, PurgedPart } from '../../ports.ts';
import { renderAsText, renderInteger, renderRequired } from '../../render-property.ts';
import { renderTextsProperty } from '../../render-structure.ts';
import { readZonedInstant } from '../../zoned-instant.ts';

/** Kestra's default of `batchSize`; more executions at once would keep webhooks waiting here. */
const batchMax = 100;

/** Outputs how much went. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const purgeExecutionsTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.execution.PurgeExecutions',
  aliases: ['io.kestra.core.tasks.storages.Purge', 'io.kestra.plugin.core.storage.Purge'],
  properties: () => ({
    endDate: z.unknown(),
    namespace: z.unknown().optional(),
    flowId: z.unknown().optional(),
    startDate: z.unknown().optional(),
    states: z.unknown().optional(),
    purgeExecution: z.unknown().optional(),
    purgeLog: z.unknown().optional(),
    purgeMetric: z.unknown().optional(),
    purgeStorage: z.unknown().optional(),
    batchSize: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const parts = renderParts(properties, context);
    if (!parts.ok) return parts;
    const filter = renderFilter(properties, context);
    if (!filter.ok) return filter;
    const batch = renderInteger(properties.get('batchSize') ?? batchMax, context);
    if (!batch.ok) return batch;
    if (batch.value < 1) return failed('Cannot purge executions: batchSize has to be above 0');
    const limit = Math.min(batch.value, batchMax);
    const purged = await purgeAll(
      { ...filter.value, parts: parts.value },
      { limit, files: parts.value.files },
      context,
    );
    if (!purged.ok) return purged;
    const { executions, logs, files, metrics } = purged.value;
    const outputs = { executionsCount: executions, logsCount: logs, storagesCount: files, metricsCount: metrics };
    return ok({ state: 'SUCCESS', outputs: new Map(Object.entries(outputs)) });
  },
};

type Parts = PurgedExecutions['parts'] & { readonly files: boolean };

/** All of it, unless the task says otherwise. */
function renderParts(properties: JsonMap, context: RunContext): Result<Parts> {
  const executions = renderFlag(properties.get('purgeExecution') ?? true, context);
  if (!executions.ok) return executions;
  const logs = renderFlag(properties.get('purgeLog') ?? true, context);
  if (!logs.ok) return logs;
  const metrics = renderFlag(properties.get('purgeMetric') ?? true, context);
  if (!metrics.ok) return metrics;
  const files = renderFlag(properties.get('purgeStorage') ?? true, context);
  if (!files.ok) return files;
  return ok({ executions: executions.value, logs: logs.value, metrics: metrics.value, files: files.value });
}

function renderFilter(properties: JsonMap, context: RunContext): Result<Omit<PurgedExecutions, 'parts'>> {
  const names = new Map<string, string>();
  for (const name of ['namespace', 'flowId', 'startDate']) {
    const property = properties.get(name) ?? null;
    if (property === null) continue;
    const text = renderAsText(property, context);
    if (!text.ok) return text;
    names.set(name, text.value);
  }
  const [namespace, flowId, startDate] = [names.get('namespace'), names.get('flowId'), names.get('startDate')];
  const startedFrom = startDate === undefined ? ok(undefined) : readZonedInstant(startDate);
  if (!startedFrom.ok) return startedFrom;
  const end = renderRequired(properties.get('endDate'), context);
  const endedUntil = end.ok ? readZonedInstant(end.value) : end;
  if (!endedUntil.ok) return endedUntil;
  const states = renderTextsProperty(properties.get('states') ?? [], context);
  if (!states.ok) return states;
  const unknown = states.value.find((text) => !stateNames.some((name) => name === text));
  if (unknown !== undefined) return failed(`Cannot purge executions: there is no state "${unknown}"`);
  return ok({
    ...(namespace === undefined ? {} : { namespace }),
    ...(flowId === undefined ? {} : { flowId }),
    ...(startedFrom.value === undefined ? {} : { startedFrom: startedFrom.value }),
    endedUntil: endedUntil.value,
    ...(states.value.length === 0 ? {} : { states: stateNames.filter((name) => states.value.includes(name)) }),
  });
}

type Purged = Pick<PurgedPart, 'executions' | 'logs' | 'metrics'> & { readonly files: number };

/** Part by part, records before files; what a stop leaves is whole. */
async function purgeAll(
  of: PurgedExecutions,
  { limit, files: areFilesPurged }: { readonly limit: number; readonly files: boolean },
  context: RunContext,
): Promise<Result<Purged>> {
  let purged: Purged = { executions: 0, logs: 0, metrics: 0, files: 0 };
  const { ports } = context;
  const signal = context.signal();
  for (let behind = 0; !signal.aborted;) {
    const part = ports.executions.purge(of, { behind, limit });
    if (!part.ok) return part;
    const { matched, executions, logs, metrics } = part.value;
    let files = 0;
    for (const scope of areFilesPurged ? matched : []) {
      const removed = ports.files.purge(scope);
      if (!removed.ok) return removed;
      files += removed.value.length;
    }
    purged = {
      executions: purged.executions + executions,
      logs: purged.logs + logs,
      metrics: purged.metrics + metrics,
      files: purged.files + files,
    };
    if (matched.length < limit) break;
    behind = part.value.behind;
    await ports.timer.wait(0, signal);
  }
  return ok(purged);
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
