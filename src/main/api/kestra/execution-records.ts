// What belongs to one execution: its files, its figures, the outputs that the newer version keeps outside of it, and
// the flow that it is of.
// Source: `kestra-api.md` §4; metrics by Kestra's `MetricEntry`.
import { ok, type Result } from '../../contract/errors.ts';
import { printJsonDouble, printJsonString } from '../../contract/print-json.ts';
import type { Metric } from '../../contract/model.ts';
import type { JsonText } from '../../contract/value.ts';
import { executionAddressOf } from '../../plugin/storage/file-address.ts';
import { printInstant } from '../kestra-json.ts';
import { type ExecutionId, findExecution } from './change-execution.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, takePage } from './rest-query.ts';

/** What is read from. */
type Parts = Pick<RestParts, 'journal' | 'environment'>;

/** A file of an execution: its name and its bytes. */
export interface ExecutionFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Reads a file of an execution by its address; one of another execution is refused. */
export function readExecutionFile(
  of: ExecutionId & { readonly path: string },
  parts: Parts,
): Result<ExecutionFile, RestFault> {
  const address = checkAddress(of, parts);
  if (!address.ok) return address;
  const read = parts.environment.ports.files.read(address.value);
  if (!read.ok) return { ok: false, error: faultOf(read.error) };
  return ok({ name: address.value.slice(address.value.lastIndexOf('/') + 1), content: read.value });
}

/** Answers `{"size":n}`. */
export function printFileSize(of: ExecutionId & { readonly path: string }, parts: Parts): Result<JsonText, RestFault> {
  const address = checkAddress(of, parts);
  if (!address.ok) return address;
  const size = parts.environment.ports.files.sizeBytes(address.value);
  return size.ok ? ok(`{"size":${size.value}}`) : { ok: false, error: faultOf(size.error) };
}

/** The address, where it is one of this execution. */
function checkAddress(of: ExecutionId & { readonly path: string }, parts: Parts): Result<string, RestFault> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const { namespace, flowId, id } = found.value;
  // Compared with a slash behind it, so that an id that begins like this one is not taken for it.
  const own = executionAddressOf({ namespace, flowId, executionId: id });
  return of.path.startsWith(`${own}/`) ? ok(of.path) : refused('illegalArgument', 'Invalid prefix path');
}

/** The figures of an execution, of one taskrun or task where the query names it: `{"results":[…],"total":n}`. */
export function listMetrics(
  of: ExecutionId & { readonly query: URLSearchParams },
  parts: Parts,
): Result<JsonText, RestFault> {
  const page = readPage(of.query);
  if (!page.ok) return page;
  const found = findExecution(of, parts);
  const metrics = found.ok ? parts.journal.storage.metrics(of.id) : ok([]);
  if (!metrics.ok) return { ok: false, error: faultOf(metrics.error) };
  // Both may be given; then both must hold.
  const [taskRunId, taskId] = [of.query.get('taskRunId'), of.query.get('taskId')];
  const wanted = metrics.value.filter(
    (metric) => (taskRunId === null || metric.taskRunId === taskRunId) && (taskId === null || metric.taskId === taskId),
  );
  const taken = takePage(wanted, page.value, new Map([['timestamp', ({ timestamp }: Metric) => timestamp]]));
  if (!taken.ok || !found.ok) return taken.ok ? ok('{"results":[],"total":0}') : taken;
  const { tenantId, namespace, flowId } = found.value;
  // What all figures of an execution have in common is printed once.
  const where = `"tenantId":${printJsonString(tenantId)},"namespace":${printJsonString(namespace)},"flowId":${printJsonString(flowId)}`;
  const printed = taken.value.results.map((metric) => `{${where},${printMetric(metric, parts)}}`);
  return ok(`{"results":[${printed.join()}],"total":${taken.value.total}}`);
}

/** One figure in the order of Kestra's members; one that the task gave no value to has none. */
function printMetric(metric: Metric, { environment }: Parts): string {
  const tags = Object.entries(metric.tags).map(([key, value]) => `${printJsonString(key)}:${printJsonString(value)}`);
  return [
    `"taskId":${printJsonString(metric.taskId)}`,
    `"executionId":${printJsonString(metric.executionId)}`,
    `"taskRunId":${printJsonString(metric.taskRunId)}`,
    `"type":${printJsonString(metric.type)}`,
    `"name":${printJsonString(metric.name)}`,
    ...(metric.value === null ? [] : [`"value":${printJsonDouble(metric.value)}`]),
    `"timestamp":${printInstant(metric.timestamp, environment.rendering.switches)}`,
    `"tags":{${tags.join()}}`,
  ].join();
}

/** The outputs of all taskruns of an execution, or of one. */
export function printOutputs(
  of: ExecutionId & { readonly taskRunId?: string },
  parts: Parts,
): Result<JsonText, RestFault> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const runs = found.value.taskRunList;
  if (of.taskRunId !== undefined) {
    // A taskrun without outputs answers an empty map, as one that gave none.
    const run = runs.find(({ id }) => id === of.taskRunId);
    return run === undefined ? refused('notFound') : ok(run.outputs ?? '{}');
  }
  // Those that did not get to run have none to list.
  const listed = runs
    .filter(({ outputs }) => outputs !== undefined)
    .map(({ taskId, id, value, iteration, outputs }) => {
      const members = [`"taskId":${printJsonString(taskId)}`, `"taskRunId":${printJsonString(id)}`];
      if (value !== undefined) members.push(`"value":${printJsonString(value)}`);
      if (iteration !== undefined) members.push(`"iteration":${iteration}`);
      return `{${[...members, `"inline":${outputs ?? '{}'}`].join()}}`;
    });
  return ok(`[${listed.join()}]`);
}
