// `/executions`: what is read, started, changed and followed of executions, by the addresses of both versions.
// Source: `kestra-api.md` §4.
import {
  type ExecutionId,
  findExecution,
  killByApi,
  labelByApi,
  resumeByApi,
} from '../../api/kestra/change-execution.ts';
import { createExecutionByApi } from '../../api/kestra/create-execution.ts';
import { evaluate } from '../../api/kestra/evaluate.ts';
import { printFileSize, readExecutionFile } from '../../api/kestra/execution-records.ts';
import { followExecution } from '../../api/kestra/follow.ts';
import type { RestFault } from '../../api/kestra/rest-fault.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { isSet } from '../../api/kestra/rest-query.ts';
import { searchExecutions } from '../../api/kestra/search-executions.ts';
import { printExecution } from '../../api/kestra-json.ts';
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';
import { empty, formOf, json, type RestAnswer, type RestCall, type RestRoute, textOf } from './rest-route.ts';

/** The routes. */
export function executionRoutes(parts: RestParts): readonly RestRoute[] {
  const { switches } = parts.environment.rendering;
  /** An execution as the profile prints it, or why there is none. */
  const print = (result: Result<Execution, RestFault>): Result<RestAnswer, RestFault> =>
    json(result.ok ? ok(printExecution(result.value, switches)) : result);
  // Two addresses find the same; the second is the older one.
  const search: RestRoute['handle'] = async (call) => json(await searchExecutions(call, parts));
  // The second address of starting is an older one, too.
  const start: RestRoute['handle'] = async (call) => {
    const started = await createExecutionByApi(
      {
        tenant: call.tenant,
        namespace: call.param('namespace'),
        flowId: call.param('id'),
        query: call.query,
        form: formOf(call),
      },
      parts,
    );
    if (!started.ok) return started;
    const printed = printExecution(started.value, switches, 'rest', urlOf(started.value, parts));
    return json(ok(wantsArray(call) ? `[${printed}]` : printed));
  };
  return [
    { method: 'GET', path: 'executions/search', isOfAnyTenant: true, handle: search },
    { method: 'GET', path: 'executions', isOfAnyTenant: true, handle: search },
    {
      method: 'GET',
      path: 'executions/:id',
      isOfAnyTenant: true,
      handle: (call) => print(findExecution(idOf(call), parts)),
    },
    { method: 'POST', path: 'executions/:namespace/:id', handle: start },
    { method: 'POST', path: 'executions/trigger/:namespace/:id', handle: start },
    // Both versions' addresses are served on both: a client of before meets a newer server, too.
    ...['', 'actions/'].flatMap((prefix) => changeRoutes(prefix, { parts, print })),
    {
      method: 'GET',
      path: 'executions/:id/follow',
      isOfAnyTenant: true,
      handle: (call) => followExecution(idOf(call), parts),
    },
    // Files are addressed by their full address, which stands in inputs and outputs.
    ...fileRoutes(parts),
    {
      method: 'POST',
      path: 'executions/:id/eval',
      handle: (call) => json(evaluate({ ...idOf(call), expression: textOf(call) }, parts)),
    },
    {
      method: 'POST',
      path: 'executions/:id/eval/:taskRunId',
      handle: (call) =>
        json(evaluate({ ...idOf(call), taskRunId: call.param('taskRunId'), expression: textOf(call) }, parts)),
    },
  ];
}

/** The newer version has these below `actions/`; clients of before ask for them without. */
function changeRoutes(
  prefix: string,
  {
    parts,
    print,
  }: {
    readonly parts: RestParts;
    readonly print: (result: Result<Execution, RestFault>) => Result<RestAnswer, RestFault>;
  },
): readonly RestRoute[] {
  const { hasNewApi } = parts.environment.rendering.switches;
  return [
    {
      method: 'DELETE',
      path: `executions/:id/${prefix}kill`,
      async handle(call) {
        // Kestra kills what an execution started with it, unless it is told not to.
        const isCascade = isSet(call.query, 'isOnKillCascade', true);
        const killed = await killByApi({ ...idOf(call), isCascade }, parts);
        if (!hasNewApi) return empty(killed, 202);
        // The type that Kestra declares for this answer, and clients ask for.
        const printed = print(killed);
        return printed.ok && printed.value.kind === 'json' ? ok({ ...printed.value, type: 'text/json' }) : printed;
      },
    },
    {
      method: 'POST',
      path: `executions/:id/${prefix}resume`,
      async handle(call) {
        // Neither body nor form is needed where the Pause asks for nothing.
        const resumed = await resumeByApi({ ...idOf(call), form: formOf(call) }, parts);
        return hasNewApi ? print(resumed) : empty(resumed, 204);
      },
    },
    {
      method: 'POST',
      path: `executions/:id/${prefix}labels`,
      handle: async (call) => print(await labelByApi({ ...idOf(call), body: textOf(call) }, parts)),
    },
  ];
}

/** Files of executions: the bytes, and how many there are. */
function fileRoutes(parts: RestParts): readonly RestRoute[] {
  return [
    {
      method: 'GET',
      path: 'executions/:id/file',
      handle(call) {
        const file = readExecutionFile(fileOf(call), parts);
        return file.ok ? ok({ kind: 'file', type: 'application/octet-stream', ...file.value }) : file;
      },
    },
    { method: 'GET', path: 'executions/:id/file/metas', handle: (call) => json(printFileSize(fileOf(call), parts)) },
  ];
}

/** Names a file of the execution of an address. */
function fileOf(call: RestCall): ExecutionId & { readonly path: string } {
  return { ...idOf(call), path: call.query.get('path') ?? '' };
}

/** Names the execution of an address. */
export function idOf(call: RestCall): ExecutionId {
  return { tenant: call.tenant, id: call.param('id') };
}

/** Where a person sees an execution. */
function urlOf({ tenantId, namespace, flowId, id }: Execution, parts: RestParts): string {
  return `${parts.kestraUrl()}ui/${tenantId}/executions/${namespace}/${flowId}/${id}`;
}

/** One published client breaks on the one object that Kestra answers here: it takes a list alone. */
function wantsArray(call: RestCall): boolean {
  return call.header('user-agent').startsWith('OpenAPI-Generator/v0.24');
}
