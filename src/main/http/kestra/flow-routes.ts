// `/flows` and `/triggers`: flows that are read, searched, judged and written.
// Source: `kestra-api.md` §6 and §7.
import { getFlow, listFlows, listRevisions, searchFlows, searchTriggers } from '../../api/kestra/find-flows.ts';
import { refused, type RestFault } from '../../api/kestra/rest-fault.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { isSet } from '../../api/kestra/rest-query.ts';
import { validateFlows } from '../../api/kestra/validate-flows.ts';
import { createFlow, deleteFlow, importFlows, updateFlow, writeFlows } from '../../api/kestra/write-flows.ts';
import { ok, type Result } from '../../contract/errors.ts';
import type { FlowName } from '../../contract/methods.ts';
import {
  empty,
  formOf,
  json,
  onceJudged,
  type RestAnswer,
  type RestCall,
  type RestRoute,
  textOf,
} from './rest-route.ts';

/** The routes. */
export function flowRoutes(parts: RestParts): readonly RestRoute[] {
  return [
    // Literal names stand before those that are parts; the router prefers them wherever they stand.
    { method: 'GET', path: 'flows/search', handle: onceJudged(parts, (call) => json(searchFlows(call.query, parts))) },
    { method: 'POST', path: 'flows/validate', handle: (call) => json(ok(validateFlows(textOf(call), parts))) },
    {
      method: 'GET',
      path: 'flows/:namespace',
      handle: onceJudged(parts, (call) => json(ok(listFlows(call.param('namespace'), parts)))),
    },
    { method: 'GET', path: 'flows/:namespace/:id', handle: (call) => get(call, parts) },
    {
      method: 'GET',
      path: 'flows/:namespace/:id/revisions',
      handle: (call) => json(listRevisions(nameOf(call), parts)),
    },
    {
      method: 'GET',
      path: 'triggers/search',
      handle: onceJudged(parts, (call) => json(searchTriggers(call.query, parts))),
    },
    ...writingRoutes(parts),
  ];
}

/** What changes files of the flows folder; a folder that is watched elsewhere hears of it as of any edit. */
function writingRoutes(parts: RestParts): readonly RestRoute[] {
  return [
    { method: 'POST', path: 'flows', handle: async (call) => json(await createFlow(textOf(call), parts)) },
    {
      method: 'PUT',
      path: 'flows/:namespace/:id',
      async handle(call) {
        // It is written for every client alike; only what is told of it differs.
        const updated = await updateFlow(nameOf(call), textOf(call), parts);
        return breaksOnFlow(call) ? empty(updated, 204) : json(updated);
      },
    },
    {
      method: 'DELETE',
      path: 'flows/:namespace/:id',
      handle: async (call) => empty(await deleteFlow(nameOf(call), parts), 204),
    },
    {
      method: 'POST',
      path: 'flows/bulk',
      async handle(call) {
        const namespace = call.query.get('namespace') ?? '';
        // Without a namespace, or with those below it allowed, each flow says where it belongs.
        const isOne = namespace !== '' && !isSet(call.query, 'allowNamespaceChild');
        const of = { text: textOf(call), query: call.query, ...(isOne ? { namespace } : {}) };
        return json(await writeFlows(of, parts));
      },
    },
    {
      method: 'POST',
      path: 'flows/:namespace',
      async handle(call) {
        const of = { text: textOf(call), query: call.query, namespace: call.param('namespace') };
        return json(await writeFlows(of, parts));
      },
    },
    // A file with several flows, as Kestra's own interface exports them.
    { method: 'POST', path: 'flows/import', handle: async (call) => importFile(call, parts) },
  ];
}

/** One flow. A revision that is no number counts as none. */
function get(call: RestCall, parts: RestParts): Result<RestAnswer, RestFault> {
  const revision = Number(call.query.get('revision') ?? '');
  const of = { ...nameOf(call), withSource: isSet(call.query, 'source') };
  return json(getFlow({ ...of, ...(revision > 0 ? { revision } : {}) }, parts));
}

/** A ZIP is not taken apart here. */
async function importFile(call: RestCall, parts: RestParts): Promise<Result<RestAnswer, RestFault>> {
  const file = formOf(call).find(({ name }) => name === 'fileUpload');
  if (file === undefined) return refused('badRequest', 'Required argument [Publisher fileUpload] not specified');
  // What follows is the beginning of every ZIP.
  const text = Buffer.from(file.content).toString('utf8');
  if (text.startsWith('PK')) return refused('unimplemented', 'Hookbench imports flows as YAML alone');
  return json(ok(JSON.stringify(await importFlows(text, parts))));
}

/** The flow that an address names. */
function nameOf(call: RestCall): FlowName {
  return { namespace: call.param('namespace'), id: call.param('id') };
}

/** One published client fails on every flow that answers its update, and takes no more than the status. */
function breaksOnFlow(call: RestCall): boolean {
  return call.header('user-agent').startsWith('OpenAPI-Generator/v0.24');
}
