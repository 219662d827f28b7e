// What Kestra's API does with executions that are on record: replayed, restarted, one taskrun marked, deleted. The same
// methods as behind the window's buttons, in Kestra's words.
// Source: `kestra-api.md` §4; the sentence of a revision that is not kept is Kestra's `controlRevision`.
import { type ErrorValue, ok, type Result } from '../../contract/errors.ts';
import type { MethodParameters } from '../../contract/methods.ts';
import type { Execution } from '../../contract/model.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { printJson } from '../../contract/print-json.ts';
import { isTerminated, type StateName, stateNames } from '../../contract/state.ts';
import { isJsonMap, type JsonText } from '../../contract/value.ts';
import type { FormPart } from '../../plugin/webhook-parts.ts';
import { type ExecutionId, findExecution } from './change-execution.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { isSet } from './rest-query.ts';

/** What these need. */
type Parts = Pick<RestParts, 'core' | 'journal' | 'environment'>;

/** An execution of an address, and what stands behind its question mark. */
export interface PastRequest extends ExecutionId {
  readonly query: URLSearchParams;
}

/** Answers the new execution. `form` holds other inputs, as texts; absent: the inputs that it had. */
export async function replayByApi(
  of: PastRequest & { readonly form?: readonly FormPart[] },
  parts: Parts,
): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const taskRunId = of.query.get('taskRunId') ?? '';
  const revision = readRevision(of, found.value);
  if (!revision.ok) return revision;
  const inputs = of.form?.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')] as const);
  const replayed = await parts.core.call('executions.replay', {
    id: of.id,
    ...(taskRunId === '' ? {} : { taskRunId }),
    ...revision.value,
    ...(inputs === undefined ? {} : { inputs }),
  });
  if (!replayed.ok) return { ok: false, error: pastFault(replayed.error, found.value, of) };
  return findExecution({ tenant: of.tenant, id: replayed.value.executionId }, parts);
}

/** Answers the same execution as it goes on. */
export async function restartByApi(of: PastRequest, parts: Parts): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const { current } = found.value.state;
  if (!isTerminated(current) || current === 'KILLED') return refused('illegalState', cannotRestart(current, parts));
  const revision = readRevision(of, found.value);
  if (!revision.ok) return revision;
  const restarted = await parts.core.call('executions.restart', { id: of.id, ...revision.value });
  return restarted.ok ? findExecution(of, parts) : { ok: false, error: pastFault(restarted.error, found.value, of) };
}

/** Puts a taskrun into another final state; the body is `{"taskRunId","state"}`. Answers the execution as it goes on. */
export async function markByApi(
  of: PastRequest & { readonly body: string },
  parts: Parts,
): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const read = parseJson(of.body);
  const [taskRunId, state] =
    read.ok && isJsonMap(read.value) ? [read.value.get('taskRunId'), read.value.get('state')] : [];
  const name = stateNames.find((each) => each === state);
  if (typeof taskRunId !== 'string' || name === undefined) {
    return refused('illegalArgument', 'A change of state has a taskRunId and a state');
  }
  const marked = await parts.core.call('executions.mark', { id: of.id, taskRunId, state: name });
  return marked.ok ? findExecution(of, parts) : { ok: false, error: pastFault(marked.error, found.value, of) };
}

/** Deletes one, with its logs, metrics and files where the query does not say otherwise. */
export async function deleteByApi(of: PastRequest, parts: Parts): Promise<Result<void, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const deleted = await parts.core.call('executions.delete', deletion(of));
  return deleted.ok ? ok(undefined) : { ok: false, error: pastFault(deleted.error, found.value, of) };
}

/** Deletes all that the body names, or where one of them cannot go, none. Answers how many. */
export async function deleteAllByApi(
  of: Omit<PastRequest, 'id'> & { readonly body: string },
  parts: Parts,
): Promise<Result<JsonText, RestFault>> {
  const read = parseJson(of.body);
  const ids = read.ok && Array.isArray(read.value) ? read.value : undefined;
  if (ids === undefined) return refused('illegalArgument', 'Executions are named by a list of their ids');
  const named = [...new Set(ids)].flatMap((id) => (typeof id === 'string' ? [{ ...of, id }] : []));
  const found = named.map((each) => findExecution(each, parts));
  // One that has not ended is the executor's, whatever `includeNonTerminated` says.
  const canGo = found.every((each) => each.ok && isTerminated(each.value.state.current));
  if (!canGo) return refused('badRequest', 'invalid bulk delete');
  for (const each of named) {
    const deleted = await deleteByApi(each, parts);
    if (!deleted.ok) return deleted;
  }
  return ok(printJson(new Map([['count', BigInt(named.length)]])));
}

function deletion({ id, query }: PastRequest): MethodParameters<'executions.delete'> {
  return {
    id,
    logs: isSet(query, 'deleteLogs', true),
    metrics: isSet(query, 'deleteMetrics', true),
    files: isSet(query, 'deleteStorage', true),
  };
}

function readRevision(of: PastRequest, execution: Execution): Result<{ readonly revision?: number }, RestFault> {
  const text = of.query.get('revision') ?? '';
  if (text === '') return ok({});
  const revision = Number(text);
  return Number.isSafeInteger(revision) && revision > 0 ? ok({ revision }) : missingRevision(text, execution);
}

function missingRevision(revision: string, { namespace, flowId }: Execution) {
  return refused('notFound', `Unable to find revision ${revision} on flow ${namespace}.${flowId}`);
}

/** Why the core refuses, as Kestra has it. */
function pastFault(error: ErrorValue, execution: Execution, { query }: PastRequest): RestFault {
  const revision = query.get('revision') ?? '';
  switch (error.code) {
    case 'FLOW_NOT_FOUND':
      return revision === '' ? faultOf(error) : missingRevision(revision, execution).error;
    case 'PARAMETERS_INVALID':
      return { kind: 'illegalArgument', text: error.message };
    default:
      return faultOf(error);
  }
}

/** Kestra's sentence of each version. */
function cannotRestart(current: StateName, { environment }: Parts): string {
  return environment.rendering.switches.hasNewApi
    ? `Cannot restart execution: current state is '${current}', expected terminated or paused.`
    : `Execution must be terminated or paused and not killed to be restarted, current state is '${current}' !`;
}
