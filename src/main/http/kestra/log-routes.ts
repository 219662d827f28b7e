// `/logs` and `/metrics`: log entries of one execution and of all, as text and as they come, and figures of tasks.
// Source: `kestra-api.md` §5.
import { listMetrics, printOutputs } from '../../api/kestra/execution-records.ts';
import { downloadLogs, listLogs, type LogsOf, searchLogs } from '../../api/kestra/find-logs.ts';
import { followLogs } from '../../api/kestra/follow.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { ok } from '../../contract/errors.ts';
import { idOf } from './execution-routes.ts';
import { json, type RestCall, type RestRoute } from './rest-route.ts';

/** The routes. */
export function logRoutes(parts: RestParts): readonly RestRoute[] {
  return [
    {
      method: 'GET',
      path: 'logs/search',
      isOfAnyTenant: true,
      handle: async (call) => json(await searchLogs(call, parts)),
    },
    { method: 'GET', path: 'logs/:id', isOfAnyTenant: true, handle: (call) => json(listLogs(of(call), parts)) },
    {
      method: 'GET',
      path: 'logs/:id/download',
      isOfAnyTenant: true,
      handle(call) {
        // Kestra names the file after the execution.
        const text = downloadLogs(of(call), parts);
        if (!text.ok) return text;
        return ok({
          kind: 'file',
          type: 'text/plain',
          name: `${call.param('id')}.log`,
          content: Buffer.from(text.value),
        });
      },
    },
    { method: 'GET', path: 'logs/:id/follow', isOfAnyTenant: true, handle: (call) => followLogs(of(call), parts) },
    { method: 'GET', path: 'metrics/:id', isOfAnyTenant: true, handle: (call) => json(listMetrics(of(call), parts)) },
    {
      method: 'GET',
      path: 'outputs/:id',
      isOfAnyTenant: true,
      handle: (call) => json(printOutputs(idOf(call), parts)),
    },
    {
      method: 'GET',
      path: 'outputs/:id/:taskRunId',
      isOfAnyTenant: true,
      handle: (call) => json(printOutputs({ ...idOf(call), taskRunId: call.param('taskRunId') }, parts)),
    },
  ];
}

/** Names an execution, with what of its entries is wanted. */
function of(call: RestCall): LogsOf {
  return { ...idOf(call), query: call.query };
}
