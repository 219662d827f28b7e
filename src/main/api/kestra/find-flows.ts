// Flows by Kestra's API: one, a search, those of a namespace, all revisions; and the triggers that they have. A file
// that holds no valid flow is not there for Kestra, so it is none here either.
// Source: `kestra-api.md` §6 and §7.
import { ok, type Result } from '../../contract/errors.ts';
import type { FlowName } from '../../contract/methods.ts';
import { printJson, printJsonString } from '../../contract/print-json.ts';
import type { JsonText } from '../../contract/value.ts';
import type { FlowDefinition, TriggerDefinition } from '../../plugin/definition.ts';
import { type KeptFlow, printFlow } from './flow-json.ts';
import { createMatcher } from './match-condition.ts';
import { readConditions } from './query-filters.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, type SortKeys, takePage } from './rest-query.ts';

/** What finding needs. */
type Parts = Pick<RestParts, 'journal' | 'flows' | 'environment' | 'settings'>;

/** Which flow, and which of its revisions; absent: the one that serves. */
export interface FlowId extends FlowName {
  readonly revision?: number;
  /** Whether the YAML goes along. */
  readonly withSource: boolean;
}

/** One flow. */
export function getFlow(of: FlowId, parts: Parts): Result<JsonText, RestFault> {
  const kept = readKept(of, parts);
  return kept.ok ? ok(print(kept.value, parts, of.withSource)) : kept;
}

/** A search: `{"results":[…],"total":n}`, in order of namespace and id. */
export function searchFlows(query: URLSearchParams, parts: Parts): Result<JsonText, RestFault> {
  const page = readPage(query);
  if (!page.ok) return page;
  const conditions = readConditions(query, { resource: 'FLOW', switches: parts.environment.rendering.switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value, parts.environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  const found = servedFlows(parts).filter(({ namespace, id, labels }) =>
    matcher.value({ texts: { namespace, flowId: id }, labels, fullText: `${namespace}.${id}` }),
  );
  const taken = takePage(found, page.value, sortKeys);
  if (!taken.ok) return taken;
  const { results, total } = taken.value;
  return ok(`{"results":[${printAll(results, parts).join()}],"total":${total}}`);
}

/** The flows of exactly one namespace. */
export function listFlows(namespace: string, parts: Parts): JsonText {
  const found = servedFlows(parts).filter((flow) => flow.namespace === namespace);
  return `[${printAll(found, parts).join()}]`;
}

/** All revisions that are kept, oldest first, with their source. */
export function listRevisions(of: FlowName, parts: Parts): Result<JsonText, RestFault> {
  const current = readKept(of, parts);
  if (!current.ok) return current;
  const printed: JsonText[] = [];
  // Revisions count from 1; some may have gone with an old data folder.
  for (let revision = 1; revision <= current.value.revision; revision++) {
    const kept = parts.journal.storage.revision(of.namespace, of.id, revision);
    if (!kept.ok) return { ok: false, error: faultOf(kept.error) };
    if (kept.value !== undefined) printed.push(print(kept.value, parts, true));
  }
  return ok(`[${printed.join()}]`);
}

/** The triggers of all flows, each as the profile shows it: `{"results":[…],"total":n}`. */
export function searchTriggers(query: URLSearchParams, parts: Parts): Result<JsonText, RestFault> {
  const { switches } = parts.environment.rendering;
  const page = readPage(query);
  if (!page.ok) return page;
  const conditions = readConditions(query, { resource: 'TRIGGER', switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value, parts.environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  // Webhooks are triggers as any other, and the others are listed although nothing starts them.
  const all = servedFlows(parts).flatMap((flow) => flow.triggers.map((trigger) => ({ flow, trigger })));
  const found = all.filter(({ flow: { namespace, id }, trigger }) => {
    const texts = { namespace, flowId: id, triggerId: trigger.id };
    return matcher.value({ texts, fullText: `${namespace}.${id} ${trigger.id}` });
  });
  const taken = takePage(found, page.value, triggerKeys);
  if (!taken.ok) return taken;
  const printed = taken.value.results.map((each) => printTrigger(each, parts));
  return ok(`{"results":[${printed.join()}],"total":${taken.value.total}}`);
}

/** Every flow that is served, in order of namespace and id. */
export function servedFlows({ flows }: Pick<RestParts, 'flows'>): readonly FlowDefinition[] {
  return (
    flows
      .list()
      // A file that is invalid now but was valid serves on, so it is listed as it serves.
      .flatMap(({ namespace, id, status }) => {
        if (namespace === undefined || id === undefined || status === 'invalid') return [];
        const found = flows.find({ namespace, id });
        return found.ok ? [found.value] : [];
      })
      .toSorted((a, b) => (`${a.namespace}\n${a.id}` < `${b.namespace}\n${b.id}` ? -1 : 1))
  );
}

/** The text of the flow that serves, or of one of its revisions. */
export function readKept(of: FlowName & { readonly revision?: number }, parts: Parts): Result<KeptFlow, RestFault> {
  // What serves decides, so that a draft or a broken file is not there for whoever asks.
  const found = parts.flows.find(of);
  if (!found.ok) return found.error.code === 'STORAGE_FAILED' ? refused('internal') : refused('notFound');
  const kept = parts.journal.storage.revision(of.namespace, of.id, of.revision ?? found.value.revision);
  if (!kept.ok) return { ok: false, error: faultOf(kept.error) };
  return kept.value === undefined ? refused('notFound') : ok(kept.value);
}

// By Kestra's names.
const sortKeys: SortKeys<FlowDefinition> = new Map<string, (flow: FlowDefinition) => string | number>([
  ['id', ({ id }) => id],
  ['namespace', ({ namespace }) => namespace],
  ['revision', ({ revision }) => revision],
]);

/** A trigger with the flow that it belongs to. */
interface FoundTrigger {
  readonly flow: FlowDefinition;
  readonly trigger: TriggerDefinition;
}

// Clients send the names of columns in both spellings.
const triggerKeys: SortKeys<FoundTrigger> = new Map<string, (found: FoundTrigger) => string>([
  ['namespace', ({ flow }) => flow.namespace],
  ['flowId', ({ flow }) => flow.id],
  ['flow_id', ({ flow }) => flow.id],
  ['triggerId', ({ trigger }) => trigger.id],
  ['trigger_id', ({ trigger }) => trigger.id],
]);

/** Flows of a list, without their source. One whose text is not kept any more is left out. */
function printAll(flows: readonly FlowDefinition[], parts: Parts): readonly JsonText[] {
  return flows.flatMap((flow) => {
    const kept = readKept(flow, parts);
    return kept.ok ? [print(kept.value, parts, false)] : [];
  });
}

/** Prints one flow as the profile has it. */
function print(flow: KeptFlow, { environment, settings }: Parts, withSource: boolean): JsonText {
  const { switches } = environment.rendering;
  const judge = { profile: settings.kestra, plugins: settings.plugins };
  return printFlow(flow, { judge, switches, tenant: settings.tenant, withSource });
}

/** Nothing is scheduled here, so that a trigger's state is no more than its name. */
function printTrigger({ flow, trigger }: FoundTrigger, { environment, settings }: Parts): JsonText {
  // The members that both versions have; dates of the next evaluation belong to triggers that run by time.
  const state = [
    `"tenantId":${printJsonString(settings.tenant)}`,
    `"namespace":${printJsonString(flow.namespace)}`,
    `"flowId":${printJsonString(flow.id)}`,
    `"triggerId":${printJsonString(trigger.id)}`,
    `"disabled":${trigger.disabled}`,
  ].join();
  const written = printJson(trigger.properties);
  return environment.rendering.switches.hasNewApi
    ? `{"trigger":${written},"state":{${state},"locked":false}}`
    : `{"abstractTrigger":${written},"triggerContext":{${state}}}`;
}
