// Deliveries and executions as the journal has them. Lists are newest first, in pages.
import { ok } from '../contract/errors.ts';
import type { Clock } from '../contract/instant.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';
import { createRecentHandlers } from './recent-records.ts';
import { createSearchHandler } from './search/search-deliveries.ts';

/** The handlers that read the journal. */
export function createRecordHandlers({
  storage,
  clock,
}: Pick<Journal, 'storage'> & { readonly clock: Clock }): Pick<
  Handlers,
  | 'deliveries.list'
  | 'deliveries.search'
  | 'deliveries.get'
  | 'deliveries.recent'
  | 'deliveries.body'
  | 'executions.list'
  | 'executions.recent'
  | 'executions.get'
  | 'executions.logs'
  | 'executions.metrics'
> {
  return {
    'deliveries.list': (parameters) => storage.deliveries(parameters),
    ...createSearchHandler({ storage, clock }),
    ...createRecentHandlers(storage),
    'deliveries.get': ({ id }) => storage.delivery(id),
    'deliveries.body'({ id }) {
      const body = storage.deliveryBody(id);
      return body.ok ? ok({ id, base64: Buffer.from(body.value).toString('base64') }) : body;
    },
    'executions.list': (parameters) => storage.executions(parameters),
    'executions.get': ({ id }) => storage.execution(id),
    'executions.logs'({ id }) {
      const execution = storage.execution(id);
      return execution.ok ? storage.logs(id) : execution;
    },
    'executions.metrics'({ id }) {
      const execution = storage.execution(id);
      return execution.ok ? storage.metrics(id) : execution;
    },
  };
}
