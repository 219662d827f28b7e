// Flows that Kestra's API creates, replaces and deletes: files of the flows folder. A file that is there is never
// overwritten by another flow, nothing is written of a flow that is invalid, and no file goes but the one that is named.
// Source: `kestra-api.md` §6.
import { ok, type Result } from '../../contract/errors.ts';
import type { FlowName } from '../../contract/methods.ts';
import type { FlowSource } from '../../contract/model.ts';
import type { JsonText } from '../../contract/value.ts';
import { createFlowFile, deleteFlowFile } from '../../flow/create-flow-file.ts';
import { type ParsedFlow, parseFlow } from '../../flow/parse-flow.ts';
import { writeFlowFile } from '../../flow/write-flow-file.ts';
import { getFlow } from './find-flows.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { isSet } from './rest-query.ts';
import { describeFaults, splitFlows } from './validate-flows.ts';

/** What writing needs. */
type Parts = Pick<RestParts, 'journal' | 'flows' | 'environment' | 'settings'>;
/** The flow that was written, as Kestra answers it. */
type Written = Promise<Result<JsonText, RestFault>>;

/** Creates a flow in a new file, and answers it with its source. */
export async function createFlow(source: string, parts: Parts): Written {
  const name = checkFlow(source, parts);
  if (!name.ok) return name;
  if (findFile(name.value, parts) !== undefined) return taken(name.value, parts);
  // The folder is the user's: names that are taken stay, whatever they hold.
  const created = await createFlowFile({ folder: parts.settings.flows, source, ...name.value });
  if (!created.ok) return { ok: false, error: faultOf(created.error) };
  return answer(created.value, name.value, parts);
}

/** Replaces the flow of an address, which must be there, and answers it with its source. */
export async function updateFlow(address: FlowName, source: string, parts: Parts): Written {
  const there = findFile(address, parts);
  if (there === undefined) return refused('notFound');
  const name = checkFlow(source, parts);
  if (!name.ok) return name;
  const { namespace, id } = name.value;
  if (namespace !== address.namespace) return illegal('Illegal namespace update', 'flow.namespace');
  if (id !== address.id) return illegal('Illegal flow id update', 'flow.id');
  const { file, source: before } = there;
  // The same text keeps its revision, and a file that is not touched is not read again.
  if (before !== source) {
    const written = await writeFlowFile({ folder: parts.settings.flows, file, before, after: source });
    if (!written.ok) return { ok: false, error: faultOf(written.error) };
  }
  return answer(file, name.value, parts);
}

/** Deletes the file of a flow, as long as it still holds what was read of it. */
export async function deleteFlow(address: FlowName, parts: Parts): Promise<Result<void, RestFault>> {
  const there = findFile(address, parts);
  if (there === undefined) return refused('notFound');
  const deleted = await deleteFlowFile({ folder: parts.settings.flows, file: there.file, before: there.source });
  if (!deleted.ok) return { ok: false, error: faultOf(deleted.error) };
  await parts.flows.refresh([there.file]);
  return ok(undefined);
}

/**
 * Creates or replaces all flows of a text, and answers them with their source. Kestra deletes by default the flows that
 * the text does not name; files of people's own folders go only by an address that names them, so that is refused.
 */
export async function writeFlows(
  of: { readonly text: string; readonly query: URLSearchParams; readonly namespace?: string },
  parts: Parts,
): Written {
  if (isSet(of.query, 'delete', true)) {
    return refused('unimplemented', 'Hookbench deletes no flows that a text does not name; ask with delete=false');
  }
  // All are judged before the first is written.
  const sources = splitFlows(of.text);
  for (const source of sources) {
    const name = checkFlow(source, parts);
    if (!name.ok) return name;
    if (of.namespace !== undefined && name.value.namespace !== of.namespace) {
      return illegal('Illegal namespace update', 'flow.namespace');
    }
  }
  const printed: JsonText[] = [];
  for (const source of sources) {
    const written = await putFlow(source, parts);
    if (!written.ok) return written;
    printed.push(written.value);
  }
  return ok(`[${printed.join()}]`);
}

/** Creates or replaces each flow of a file that was sent; answers the names of those that could not be. */
export async function importFlows(text: string, parts: Parts): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const source of splitFlows(text)) {
    const written = await putFlow(source, parts);
    if (written.ok) continue;
    // Named as far as the text says it, so that the user finds the one that failed.
    const { namespace = '', id = '' } = parse(source, parts);
    failed.push(`${namespace}.${id}`);
  }
  return failed;
}

/** Creates a flow, or replaces it where it is there. */
async function putFlow(source: string, parts: Parts): Written {
  const name = checkFlow(source, parts);
  if (!name.ok) return name;
  const isThere = findFile(name.value, parts) !== undefined;
  return isThere ? updateFlow(name.value, source, parts) : createFlow(source, parts);
}

/** What the file serves, once it has been read anew. */
async function answer(file: string, name: FlowName, parts: Parts): Written {
  await parts.flows.refresh([file]);
  return getFlow({ ...name, withSource: true }, parts);
}

/** A file of this name, valid or not: both are somebody's work. */
function findFile(name: FlowName, { flows }: Parts): FlowSource | undefined {
  const found = flows.source(name);
  return found.ok ? found.value : undefined;
}

/** The name of a flow that may be written; of an invalid one all that is wrong with it. */
function checkFlow(source: string, parts: Parts): Result<FlowName, RestFault> {
  const { flow, verdict } = parse(source, parts);
  if (flow !== undefined) return ok({ namespace: flow.namespace, id: flow.id });
  const text = describeFaults(source, verdict.violations, parts)
    .replace(/^Validation error: /, '')
    .trim();
  // Lines and columns are ours; Kestra's list has paths alone.
  const violations = verdict.violations.map(({ path, message }) => ({ path, message }));
  return { ok: false, error: { kind: 'invalidEntity', text, violations } };
}

/** Reads a text as the chosen version does. */
function parse(source: string, { settings }: Parts): ParsedFlow {
  return parseFlow({ source, profile: settings.kestra, plugins: settings.plugins });
}

/** What each version says of an id that another file has. */
function taken({ namespace, id }: FlowName, { environment }: Parts): Result<never, RestFault> {
  if (environment.rendering.switches.hasNewApi) {
    return refused('alreadyExists', `Flow '${id}' already exists in namespace '${namespace}'.`);
  }
  return illegal('flow.id: Flow id already exists', 'flow.id', 'Flow id already exists');
}

/** A fault of one field; the text goes into the message, and the field into the list of violations. */
function illegal(text: string, path: string, message = text): Result<never, RestFault> {
  return { ok: false, error: { kind: 'invalidEntity', text, violations: [{ path, message }] } };
}
