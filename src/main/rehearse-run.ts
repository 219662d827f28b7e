// Runs one request under another version of Kestra, as the server runs its own: received, decided, executed, answered.
// Secrets, key-value entries and what tasks reach of the world are the server's; what comes of it is in memory alone,
// so that no list shows it. No socket, and no listener.
import { createReceiveWebhook } from './api/receive-webhook.ts';
import type { RehearsedCall, RehearseRun } from './api/rehearse-delivery.ts';
import { engineLimits, rehearsalLimits, taskCacheLimits } from './config.ts';
import { ok, type Result } from './contract/errors.ts';
import { formatInstant } from './contract/instant.ts';
import type { Delivery } from './contract/delivery.ts';
import type { RehearsedDelivery } from './contract/rehearsal.ts';
import { createExecutor } from './execution/executor.ts';
import { createTaskCache } from './execution/task/task-cache.ts';
import type { FlowLookup } from './flow/flow-index.ts';
import { answerAs, readWebhookAgain } from './http/webhook-rehearsal.ts';
import { createJournal } from './journal/create-journal.ts';
import { openStorage } from './journal/open-storage.ts';
import type { Storage } from './journal/storage.ts';
import { createRehearsal, type RehearsalParts } from './rehearsals.ts';

/** Makes the port of `deliveries.rehearse`. */
export function createRehearseRun(parts: RehearsalParts): RehearseRun {
  return async (call) => {
    const { ports } = parts.engine.environment;
    const nowNanos = () => ports.nowNanos();
    const now = () => formatInstant(nowNanos());
    const opened = openStorage({ synchronous: 'normal', now });
    if (!opened.ok) return opened;
    const { storage } = opened.value;
    const run = createRun(call, parts, storage);
    const read = await readWebhookAgain(call, parts.settings);
    const startNanos = nowNanos();
    const receiving = run.receive(
      {
        ...read,
        request: call.request,
        receivedAt: now(),
        elapsedMs: () => Number(nowNanos() - startNanos) / 1_000_000,
        provenance: 'REPLAY',
        deliveryId: run.id,
      },
      (outcome) => answerAs(call.profile, { outcome, request: call.request }),
    );
    const timeUp = new AbortController();
    // Who does not wait for its execution is answered before that has ended.
    await Promise.race([
      receiving.then(() => run.executor.settled()),
      ports.timer.wait(rehearsalLimits.timeoutMs, timeUp.signal),
    ]);
    timeUp.abort();
    const told = readRehearsed(run.id, { storage, profile: call.profile });
    await run.close();
    return told;
  };
}

/** The parts of the engine that keep or start something, made anew; all others are the server's. */
function createRun({ profile }: RehearsedCall, parts: RehearsalParts, storage: Storage) {
  const { settings, engine, folder } = parts;
  const { environment } = engine;
  const { rendering, globals, findFlow: findText } = createRehearsal(profile, parts).options;
  // Stubs stand beside the flow's file, whatever version its text is read as.
  const findFlow: FlowLookup = (name) => {
    const found = findText(name);
    const served = folder.find(name);
    const stubs = served.ok ? served.value.stubs : undefined;
    return found.ok && stubs !== undefined ? ok({ ...found.value, stubs }) : found;
  };
  const journal = createJournal(storage);
  const own = {
    ...environment,
    rendering,
    globals,
    // Outputs that were kept under one version may differ under another.
    cache: createTaskCache(taskCacheLimits, () => environment.ports.nowNanos()),
  };
  const executor = createExecutor({
    ...own,
    ...engineLimits,
    bounds: settings,
    journal,
    logsOf: (id) => storage.logs(id),
    children: {
      findFlow: (name) => Promise.resolve(findFlow(name)),
      find: (id) => storage.startedBy(id),
      depthMax: engineLimits.depthMax,
    },
  });
  return {
    id: environment.newId(),
    executor,
    receive: createReceiveWebhook({ ...own, journal, executor, findFlow, tenant: settings.tenant }),
    async close() {
      await executor.close(0);
      await journal.close();
      storage.close();
    },
  };
}

/** What the journal has is what is told, as it is of any delivery. */
function readRehearsed(
  id: string,
  { storage, profile }: { readonly storage: Storage; readonly profile: RehearsedCall['profile'] },
): Result<RehearsedDelivery> {
  const delivery = storage.delivery(id);
  if (!delivery.ok) return delivery;
  const { answer, reason, executionId }: Delivery = delivery.value;
  const told = {
    profile,
    ...(answer === undefined ? {} : { answer }),
    ...(reason === undefined ? {} : { reason }),
  };
  if (executionId === undefined) return ok({ ...told, logs: [] });
  const execution = storage.execution(executionId);
  if (!execution.ok) return execution;
  const logs = storage.logs(executionId);
  return logs.ok ? ok({ ...told, execution: execution.value, logs: logs.value }) : logs;
}
