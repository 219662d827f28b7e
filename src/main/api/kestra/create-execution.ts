// Starts a flow as `POST /executions/{namespace}/{flowId}` does: inputs of a form, labels, and the end waited for
// where the caller wants it. Files of the form are kept as the execution's own.
// Source: `kestra-api.md` §4.
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution, Label } from '../../contract/model.ts';
import type { JsonMap } from '../../contract/value.ts';
import { keepArrivedFiles } from '../../execution/file/keep-arrived-files.ts';
import { createByHand, giveCheckedInputs } from '../../execution/input/start-by-hand.ts';
import type { ArrivedFile } from '../../plugin/plugin.ts';
import { addressOf } from '../../plugin/storage/file-address.ts';
import type { FormPart } from '../../plugin/webhook-parts.ts';
import { beginExecution } from '../begin-execution.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { isSet } from './rest-query.ts';

/** What a caller sends. */
export interface StartRequest {
  readonly tenant: string;
  readonly namespace: string;
  readonly flowId: string;
  /** `labels=k:v`, repeated; `wait`. Others are ignored. */
  readonly query: URLSearchParams;
  /** The parts of the form; none where there is no body. */
  readonly form: readonly FormPart[];
}

/** What starting needs. */
type Parts = Pick<RestParts, 'journal' | 'executor' | 'flows' | 'environment'>;

/** Answers the execution as it is once it is on disk, or with `wait=true` once it has ended. */
export async function createExecutionByApi(request: StartRequest, parts: Parts): Promise<Result<Execution, RestFault>> {
  const { journal, executor, flows, environment } = parts;
  const found = flows.find({ namespace: request.namespace, id: request.flowId });
  if (!found.ok) return { ok: false, error: faultOf(found.error) };
  const flow = found.value;
  if (flow.disabled) return refused('conflict', 'Requested Flow is disabled.');
  // An older revision would run with the stubs and files of today; better not at all than so.
  const revision = request.query.get('revision') ?? '';
  if (revision !== '' && Number(revision) !== flow.revision) {
    return refused('unimplemented', `Hookbench starts the current revision of a flow alone, which is ${flow.revision}`);
  }
  const labels = readLabels(request.query, environment.rendering.switches);
  if (!labels.ok) return labels;
  if (!executor.hasRoom()) return refused('busy', 'Too many executions wait already');
  // The record comes first, because files that are sent are kept under its id.
  const made = withOneCorrelation(createByHand({ flow, tenantId: request.tenant, labels: labels.value }, environment));
  const { inputs, files } = readForm(request.form, made);
  const started = giveCheckedInputs(made, { flow, inputs }, environment);
  if (!started.ok) return { ok: false, error: faultOf(started.error) };
  const { execution, logs } = started.value;
  const stored = await keepArrivedFiles(files, execution, environment.ports.files);
  if (!stored.ok) return { ok: false, error: faultOf(stored.error) };
  const begun = await beginExecution({ flow, execution, logs }, { journal, executor });
  if (!begun.ok) return { ok: false, error: faultOf(begun.error) };
  if (!isSet(request.query, 'wait')) return ok(execution);
  const ended = await begun.value.ended;
  return ended.ok ? ended : { ok: false, error: faultOf(ended.error) };
}

/** Labels of the caller; those of the system it may not set, but for the one that ties executions together. */
function readLabels(
  query: URLSearchParams,
  { hasNewApi }: { readonly hasNewApi: boolean },
): Result<readonly Label[], RestFault> {
  const labels = query.getAll('labels').flatMap((text): readonly Label[] => {
    const colon = text.indexOf(':');
    return colon < 1 ? [] : [{ key: text.slice(0, colon), value: text.slice(colon + 1) }];
  });
  // A caller may tie executions together; the newer version also lets it say where they come from.
  const allowed = new Set(['system.correlationId', ...(hasNewApi ? ['system.from'] : [])]);
  const offending = labels.find(({ key }) => key.startsWith('system.') && !allowed.has(key));
  if (offending !== undefined) {
    const written = `${offending.key}=${offending.value}`;
    const text = `System labels can only be set by Kestra itself, offending label: ${written}`;
    return refused('invalidEntity', text);
  }
  const isFrom = hasNewApi && !labels.some(({ key }) => key === 'system.from');
  return ok(isFrom ? [{ key: 'system.from', value: 'api' }, ...labels] : labels);
}

/** A correlation of the caller's own takes the place of the one that every execution begins with. */
function withOneCorrelation(execution: Execution): Execution {
  const correlations = execution.labels.filter(({ key }) => key === 'system.correlationId');
  return correlations.length > 1 ? { ...execution, labels: execution.labels.slice(0, -1) } : execution;
}

/** A part with a file name becomes the address of a file, any other its text. */
function readForm(
  form: readonly FormPart[],
  { namespace, flowId, id }: Execution,
): { readonly inputs: JsonMap; readonly files: readonly ArrivedFile[] } {
  const inputs: JsonMap = new Map();
  const files: ArrivedFile[] = [];
  for (const { name, filename, content } of form) {
    if (filename === undefined) {
      inputs.set(name, Buffer.from(content).toString('utf8'));
      continue;
    }
    // The caller's own name for it could lead anywhere, so that only its last part is used.
    const path = `inputs/${name}/${filename.slice(filename.lastIndexOf('/') + 1)}`;
    files.push({ name: path, content });
    inputs.set(name, addressOf({ namespace, flowId, executionId: id }, path));
  }
  return { inputs, files };
}
