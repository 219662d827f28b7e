// The `taskCache` of a task: where it ran before with the same properties, its outputs are taken and it is not run.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`taskcache` in the recorded runs).
import { createHash } from 'node:crypto';
import { ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import { isJsonMap } from '../../contract/value.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import type { RunContext, TaskEnd } from '../../plugin/plugin.ts';
import { renderDuration } from '../../plugin/render-duration.ts';
import type { TaskCache } from './task-cache.ts';

/** How an attempt ends, at once or later. */
type Attempt = Promise<Result<TaskEnd>> | Result<TaskEnd>;

/** A task to run, and where its outputs may be. */
export interface CachedStart {
  readonly task: TaskDefinition;
  readonly context: RunContext;
  /** The value of the loop that it runs for. */
  readonly value: string | undefined;
  readonly cache: TaskCache;
}

/** Runs an attempt, unless the task wants its cached outputs and there are some. */
export function runCached(start: CachedStart, run: () => Attempt): Attempt {
  const { task, context, cache } = start;
  const property = task.properties.get('taskCache');
  if (!isJsonMap(property) || property.get('enabled') !== true) return run();
  // The doubled quote is Kestra's.
  context.log('DEBUG', `Task output caching is enabled for task '${task.id}''`);
  const key = keyOf(start);
  if (key === undefined) return run();
  const outputs = cache.find(key);
  if (outputs !== undefined) {
    const what = `task '${task.id}' as there is an existing cache entry for it`;
    context.log('INFO', `Skipping task execution for ${what}`);
    return ok({ state: 'SUCCESS', outputs });
  }
  const keep = (ended: Result<TaskEnd>): Result<TaskEnd> => {
    if (ended.ok && ended.value.state === 'SUCCESS') keepOutputs(ended.value, { ...start, key });
    return ended;
  };
  const ended = run();
  return ended instanceof Promise ? ended.then(keep) : keep(ended);
}

/** What the task would do, rendered; the folder that it would get is not part of it. */
function keyOf({ task, context, value }: CachedStart): string | undefined {
  const { tenantId, namespace, flowId } = context.scope;
  const rendered = context.withVariables(new Map([['workingDir', 'workingDir']])).renderObject(task.properties);
  if (!rendered.ok) {
    context.log('ERROR', `Unable to create the cache key for the task '${task.id}'`);
    return undefined;
  }
  const text = printJson([tenantId, namespace, flowId, task.id, value ?? null, rendered.value]);
  return createHash('sha256').update(text).digest('hex');
}

function keepOutputs(
  { outputs }: TaskEnd,
  { task, context, cache, key }: CachedStart & { readonly key: string },
): void {
  context.log('INFO', `Uploading a cache entry for task '${task.id}'`);
  const property = task.properties.get('taskCache');
  const ttl = isJsonMap(property) ? (property.get('ttl') ?? null) : null;
  const lasts = ttl === null ? undefined : renderDuration(ttl, context);
  cache.keep(key, outputs, lasts?.ok === true ? context.ports.nowNanos() + lasts.value : undefined);
  const { namespace, flowId } = context.scope;
  const folder = `kestra:///${namespace.replaceAll('.', '/')}/${flowId}/${key}/cache`;
  context.log('DEBUG', `Caching entry uploaded in URI ${folder}/cache.zip`);
}
