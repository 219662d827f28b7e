// `/executions/{id}/replay`, `restart`, `state`, and the deletion of executions, by the addresses of both versions.
// Source: `kestra-api.md` §4.
import {
  deleteAllByApi,
  deleteByApi,
  markByApi,
  type PastRequest,
  replayByApi,
  restartByApi,
} from '../../api/kestra/past-executions.ts';
import type { RestFault } from '../../api/kestra/rest-fault.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { printExecution } from '../../api/kestra-json.ts';
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';
import { idOf } from './execution-routes.ts';
import { empty, formOf, json, type RestAnswer, type RestCall, type RestRoute, textOf } from './rest-route.ts';

/** The routes. */
export function pastRoutes(parts: RestParts): readonly RestRoute[] {
  const { switches } = parts.environment.rendering;
  const print = (result: Result<Execution, RestFault>): Result<RestAnswer, RestFault> =>
    json(result.ok ? ok(printExecution(result.value, switches)) : result);
  const change = (
    action: string,
    ask: (call: RestCall) => Promise<Result<Execution, RestFault>>,
  ): readonly RestRoute[] =>
    // Both versions' addresses are served on both: a client of before meets a newer server, too.
    ['', 'actions/'].map((prefix) => ({
      method: 'POST',
      path: `executions/:id/${prefix}${action}`,
      handle: async (call) => print(await ask(call)),
    }));
  return [
    ...change('replay', (call) => replayByApi(requestOf(call), parts)),
    ...change('replay-with-inputs', (call) => replayByApi({ ...requestOf(call), form: formOf(call) }, parts)),
    ...change('restart', (call) => restartByApi(requestOf(call), parts)),
    ...change('state', (call) => markByApi({ ...requestOf(call), body: textOf(call) }, parts)),
    {
      method: 'DELETE',
      path: 'executions/by-ids',
      handle: async (call) => json(await deleteAllByApi({ ...requestOf(call), body: textOf(call) }, parts)),
    },
    {
      method: 'DELETE',
      path: 'executions/:id',
      handle: async (call) => empty(await deleteByApi(requestOf(call), parts), 204),
    },
  ];
}

function requestOf(call: RestCall): PastRequest {
  return { ...idOf(call), query: call.query };
}
