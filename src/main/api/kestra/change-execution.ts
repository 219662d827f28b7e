// What Kestra's API does to an execution that is there: killed, resumed, labelled. Each answers the execution as it
// stands then. What starts again or goes is in
// `past-executions.ts`.
// Source: `kestra-api.md` §4.
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution, Label } from '../../contract/model.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { isTerminated } from '../../contract/state.ts';
import { isJsonMap } from '../../contract/value.ts';
import type { FormPart } from '../../plugin/webhook-parts.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';

/** Names an execution of a tenant. */
export interface ExecutionId {
  readonly tenant: string;
  readonly id: string;
}

/** What changing needs. */
type Parts = Pick<RestParts, 'core' | 'journal' | 'environment'>;

/** The execution; one of another tenant is not there. */
export function findExecution(
  { tenant, id }: ExecutionId,
  { journal }: Pick<RestParts, 'journal'>,
): Result<Execution, RestFault> {
  const found = journal.storage.execution(id);
  if (!found.ok) return { ok: false, error: faultOf(found.error) };
  return found.value.tenantId === tenant ? found : refused('notFound');
}

/** Kills it; with `isCascade` one that has ended is no fault, since what it started may still run. */
export async function killByApi(
  of: ExecutionId & { readonly isCascade: boolean },
  parts: Parts,
): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  // The same method as the window's button: it stops what runs, then what that has started.
  const killed = await parts.core.call('executions.kill', { id: of.id });
  if (killed.ok) return findExecution(of, parts);
  if (killed.error.code !== 'EXECUTION_ENDED') return { ok: false, error: faultOf(killed.error) };
  // Kestra accepts a cascade for one that has ended, and it is none of the caller's faults.
  if (of.isCascade) return found;
  return refused('illegalState', words(parts).killEnded);
}

/** Resumes it with the inputs of a form. */
export async function resumeByApi(
  of: ExecutionId & { readonly form: readonly FormPart[] },
  parts: Parts,
): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  // Files are not taken here: what a Pause asks for is text.
  const inputs = of.form.map(({ name, content }) => [name, Buffer.from(content).toString('utf8')] as const);
  const resumed = await parts.core.call('executions.resume', { id: of.id, inputs });
  if (resumed.ok) return findExecution(of, parts);
  if (resumed.error.code !== 'EXECUTION_NOT_PAUSED') return { ok: false, error: faultOf(resumed.error) };
  return refused('illegalState', `Execution '${of.id}' is not paused, can't resume it`);
}

/** Gives an execution that has ended other labels; those of the system stay. The body is `[{"key","value"}]`. */
export async function labelByApi(
  of: ExecutionId & { readonly body: string },
  parts: Parts,
): Promise<Result<Execution, RestFault>> {
  const found = findExecution(of, parts);
  if (!found.ok) return found;
  const { labels: before, state } = found.value;
  // While it runs its record is the executor's, which would write over the labels.
  if (!isTerminated(state.current)) return refused('badRequest', 'The execution is not terminated');
  const labels = readLabels(of.body);
  if (!labels.ok) return labels;
  // What ties executions together stays, or nobody would find them again.
  const system = before.filter(({ key }) => key.startsWith('system.'));
  const execution = { ...found.value, labels: [...labels.value, ...system] };
  const kept = await parts.journal.append([{ type: 'execution', execution }]);
  return kept.ok ? ok(execution) : { ok: false, error: faultOf(kept.error) };
}

/** Reads the body of new labels: the last of one key counts, and Kestra's own cannot be set. */
function readLabels(body: string): Result<readonly Label[], RestFault> {
  const read = parseJson(body);
  if (!read.ok || !Array.isArray(read.value)) return refused('illegalArgument', 'Labels are a list of key and value');
  const labels = new Map<string, string>();
  for (const label of read.value) {
    const [key, value] = isJsonMap(label) ? [label.get('key'), label.get('value')] : [];
    if (typeof key !== 'string' || typeof value !== 'string' || key === '' || value === '') {
      return refused('invalidEntity', 'A label has a key and a value that are texts and not empty');
    }
    if (key.startsWith('system.')) {
      // The same sentence that a flow with such a label is refused with.
      const text = `System labels can only be set by Kestra itself, offending label: ${key}=${value}`;
      return refused('invalidEntity', text);
    }
    labels.set(key, value);
  }
  return ok([...labels].map(([key, value]) => ({ key, value })));
}

/** What differs by version. */
function words({ environment }: Parts): { readonly killEnded: string } {
  const { hasNewApi } = environment.rendering.switches;
  return {
    killEnded: hasNewApi
      ? 'Cannot kill execution: execution is already terminated.'
      : "Execution is already finished, can't kill it",
  };
}
