// Counts the executions that are kept, of flows and of whole namespaces, and keeps the counts of which its expression
// says `true`. Source: Kestra's Count and `executionCounts` of its JDBC repository; kestra-flow.md §5.3.
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { stateNames } from '../../../contract/state.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { CountedExecutions, FlowCount } from '../../ports.ts';
import { renderAsText, renderRequired } from '../../render-property.ts';
import { renderTextsProperty } from '../../render-structure.ts';
import { readZonedInstant } from '../../zoned-instant.ts';

/** Outputs `results` and their `total`. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const countTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.execution.Count',
  aliases: ['io.kestra.core.tasks.executions.Counts'],
  properties: () => ({
    startDate: z.unknown(),
    flows: z.unknown().optional(),
    namespaces: z.unknown().optional(),
    states: z.unknown().optional(),
    endDate: z.unknown().optional(),
    expression: z.unknown().optional(),
  }),
  run({ properties }, context) {
    const flows = properties.get('flows') ?? null;
    const namespaces = properties.get('namespaces') ?? null;
    if (flows === null && namespaces === null) return failed('You must provide a list of flows or namespaces.');
    const wantedFlows = readFlows(flows);
    if (!wantedFlows.ok) return wantedFlows;
    const wantedNamespaces = namespaces === null ? ok([]) : renderTextsProperty(namespaces, context);
    if (!wantedNamespaces.ok) return wantedNamespaces;
    const filter = renderFilter(properties, context);
    if (!filter.ok) return filter;
    const found = context.ports.executions.count(filter.value);
    if (!found.ok) return found;
    const counts = [
      ...wantedFlows.value.map((flow) => ({ ...flow, count: countOf(flow, found.value) })),
      ...countNamespaces(wantedNamespaces.value, { flows: wantedFlows.value, found: found.value }),
    ];
    context.log('TRACE', `${counts.length} flows matching filters`);
    return keepMatching(counts, properties.get('expression') ?? null, context);
  },
};

/** A count of a flow, or without one of its whole namespace. */
type Count = Pick<FlowCount, 'namespace' | 'count'> & Partial<Pick<FlowCount, 'flowId'>>;
type FlowName = Omit<FlowCount, 'count'>;

/** They stand in the flow as they are: nothing in them is rendered. */
function readFlows(flows: JsonValue): Result<readonly FlowName[]> {
  if (flows === null) return ok([]);
  const names = (Array.isArray(flows) ? flows : [null]).flatMap((each) => {
    const [namespace, flowId] = isJsonMap(each) ? [each.get('namespace'), each.get('flowId')] : [];
    return typeof namespace === 'string' && typeof flowId === 'string' ? [{ namespace, flowId }] : [undefined];
  });
  const known = names.filter((name) => name !== undefined);
  if (known.length === names.length) return ok(known);
  return failed('Cannot count executions: flows has to be a list of namespaces with flowIds');
}

function renderFilter(properties: JsonMap, context: RunContext): Result<CountedExecutions> {
  const states = renderTextsProperty(properties.get('states') ?? [], context);
  if (!states.ok) return states;
  const unknown = states.value.find((text) => !stateNames.some((name) => name === text));
  if (unknown !== undefined) return failed(`Cannot count executions: there is no state "${unknown}"`);
  const start = renderRequired(properties.get('startDate'), context);
  const startedFrom = start.ok ? readZonedInstant(start.value) : start;
  if (!startedFrom.ok) return startedFrom;
  const endDate = properties.get('endDate') ?? null;
  const end = endDate === null ? undefined : renderAsText(endDate, context);
  const endedUntil = end?.ok === true ? readZonedInstant(end.value) : end;
  if (endedUntil?.ok === false) return endedUntil;
  return ok({
    startedFrom: startedFrom.value,
    ...(endedUntil === undefined ? {} : { endedUntil: endedUntil.value }),
    ...(states.value.length === 0 ? {} : { states: stateNames.filter((name) => states.value.includes(name)) }),
  });
}

function countOf({ namespace, flowId }: FlowName, found: readonly FlowCount[]): number {
  return found.find((each) => each.namespace === namespace && each.flowId === flowId)?.count ?? 0;
}

/** Where namespaces are asked for, each namespace of the flows asked for is counted, too; those without any are not. */
function countNamespaces(
  namespaces: readonly string[],
  { flows, found }: { readonly flows: readonly FlowName[]; readonly found: readonly FlowCount[] },
): readonly Count[] {
  if (namespaces.length === 0) return [];
  const totals = new Map<string, number>();
  for (const { namespace, flowId, count } of found) {
    const isWanted =
      namespaces.includes(namespace) || flows.some((flow) => flow.namespace === namespace && flow.flowId === flowId);
    if (isWanted) totals.set(namespace, (totals.get(namespace) ?? 0) + count);
  }
  return [...totals].map(([namespace, count]) => ({ namespace, count }));
}

function keepMatching(counts: readonly Count[], expression: JsonValue, context: RunContext) {
  const results: JsonMap[] = [];
  let total = 0;
  for (const { namespace, flowId, count } of counts) {
    const matches = renderRequired(expression, context.withVariables(new Map([['count', count]])));
    if (!matches.ok) return matches;
    if (matches.value !== 'true') continue;
    const name = flowId === undefined ? [] : [['flowId', flowId] as const];
    results.push(new Map<string, JsonValue>([['namespace', namespace], ...name, ['count', count]]));
    total += count;
  }
  context.log('DEBUG', `${results.length} flows matching the expression`);
  const outputs = new Map<string, JsonValue>([
    ['results', results],
    ['total', total],
  ]);
  return ok({ state: 'SUCCESS' as const, outputs });
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
