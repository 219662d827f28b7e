// Events → what is on screen. Lists are changed in place, everything else is asked for again; a burst of events
// becomes one change. Nothing here decides what is shown.
import type { QueryClient } from '@tanstack/react-query';
import { assertNever } from '../../main/contract/errors.ts';
import type { CoreEvent } from '../../main/contract/events.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import type { Transport } from './transport.ts';
import { putInList } from './put-in-list.ts';
import { lastDeliveryOf, listKey, type ListData, type Lists, newestDeliveryKey, unseenKey } from './lists.ts';
import { addUnseen, noneUnseen, type Unseen } from './unseen.ts';

/** What events change. */
export interface LiveOptions {
  readonly transport: Transport;
  readonly client: QueryClient;
  /** How long events are gathered, in milliseconds. Default 50: below what the eye tells apart. */
  readonly gatherMs?: number;
}

/** Follows the core's events. Returns a function that ends it. */
export function followEvents({ transport, client, gatherMs = 50 }: LiveOptions): () => void {
  const waiting: CoreEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = (): void => {
    timer = undefined;
    applyEvents(client, waiting.splice(0));
  };
  const unsubscribe = transport.subscribe((event) => {
    waiting.push(event);
    timer ??= setTimeout(apply, gatherMs);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

/** Applies a burst of events to the cache. */
export function applyEvents(client: QueryClient, events: readonly CoreEvent[]): void {
  if (events.some(({ type }) => type === 'journal.reset')) {
    void client.invalidateQueries();
    return;
  }
  const answered = events.findLast(
    (event) => event.type === 'delivery.recorded' && event.delivery.status !== undefined,
  );
  if (answered?.type === 'delivery.recorded')
    client.setQueryData<DeliverySummary>(newestDeliveryKey, answered.delivery);
  client.setQueryData<Unseen>(unseenKey, (unseen = noneUnseen) => addUnseen(unseen, events));
  const changed = new Map<string, readonly unknown[]>();
  const note = (key: readonly unknown[]): void => void changed.set(JSON.stringify(key), key);
  for (const event of events) noteChanges(event, note);
  changeList(
    client,
    'deliveries.list',
    events.flatMap((event) => (event.type === 'delivery.recorded' ? [event.delivery] : [])),
  );
  changeList(
    client,
    'executions.list',
    events.flatMap((event) => (event.type === 'execution.changed' ? [event.execution] : [])),
  );
  for (const queryKey of changed.values()) void client.invalidateQueries({ queryKey });
}

/**
 * What of the cache is out of date after an event. Lists are changed in place, since reading them anew would move
 * them.
 */
function noteChanges(event: CoreEvent, note: (key: readonly unknown[]) => void): void {
  switch (event.type) {
    case 'delivery.recorded':
      note(['deliveries.get', { id: event.delivery.id }]);
      note(['deliveries.diagnose', { id: event.delivery.id }]);
      noteFlowOf(event.delivery, note);
      return;
    case 'execution.changed':
      note(['executions.get', { id: event.execution.id }]);
      // Figures are written with the taskrun that measured them.
      note(['executions.metrics', { id: event.execution.id }]);
      // Its tasks may have set some; only what is on screen is asked for again.
      note(['keyValues.list']);
      return;
    case 'log.added':
      note(['executions.logs', { id: event.log.executionId }]);
      return;
    case 'flow.changed':
    case 'flow.removed':
      note(['flows.list']);
      note(['flows.get']);
      note(['flows.revisions']);
      note(['flows.answers']);
      // What would help depends on the flows that there are.
      note(['deliveries.diagnose']);
      note(['server.info']);
      return;
    case 'server.changed':
      note(['server.info']);
      return;
    case 'journal.reset':
      return;
    default:
      assertNever(event);
  }
}

/** The last delivery of a flow stands in its row. */
function noteFlowOf({ namespace, flowId }: DeliverySummary, note: (key: readonly unknown[]) => void): void {
  if (namespace === undefined || flowId === undefined) return;
  // A fault on request counts its requests down.
  note(['faults.get', { namespace, id: flowId }]);
  note(['deliveries.list', lastDeliveryOf({ namespace, id: flowId })]);
}

/** Puts changed records into every list of their kind that has been read. */
function changeList<M extends keyof Lists>(client: QueryClient, method: M, records: readonly Lists[M][]): void {
  if (records.length === 0) return;
  for (const query of client.getQueryCache().findAll({ queryKey: [listKey(method)] })) {
    // The key of a list is its method and its filter.
    const filter = query.queryKey[1] as Readonly<Record<string, unknown>>;
    client.setQueryData<ListData<Lists[M]>>(query.queryKey, (data) =>
      data === undefined ? data : putInList(data, records, filter),
    );
  }
}
