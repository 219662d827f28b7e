// A flow's text → its graph with the lines of its tasks, or why it cannot be drawn. It serves nothing.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowGraph } from '../contract/flow-graph.ts';
import { profiles } from '../contract/profile.ts';
import { isJsonMap, type JsonValue } from '../contract/value.ts';
import type { Judge } from './check-flow.ts';
import { toFlowGraph } from './flow-graph.ts';
import type { LineOf } from './graph-draft.ts';
import { type ParsedFlow, parseFlow } from './parse-flow.ts';
import { printScalar } from './print-scalar.ts';
import { type FieldPath, readYaml, type YamlFile } from './read-yaml.ts';

/**
 * Draws a text that is valid for some version of Kestra, the chosen one first. Answers FLOW_INVALID with line and column
 * of what the chosen one says first.
 */
export function readFlowGraph({ source, ...judge }: Judge & { readonly source: string }): Result<FlowGraph> {
  const parsed = parseFlow({ source, ...judge });
  const flow = parsed.flow ?? flowOfOthers(source, judge);
  return flow === undefined ? fail(invalidError(parsed)) : ok(toFlowGraph(flow, createLineOf(readYaml(source))));
}

/** A flow may be written for another version than the chosen one, and is worth a picture all the same. */
function flowOfOthers(source: string, { profile: chosen, ...judge }: Judge): ParsedFlow['flow'] {
  for (const profile of profiles) {
    const { flow } = profile === chosen ? {} : parseFlow({ source, profile, ...judge });
    if (flow !== undefined) return flow;
  }
  return undefined;
}

function invalidError({ verdict: { violations, more } }: ParsedFlow) {
  const [first] = [...violations, ...more];
  const { message = 'the text is no valid flow', line, column } = first ?? {};
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  return createError('FLOW_INVALID', `Cannot draw flow: ${message}`, place);
}

/** What has an id and a type and is no task, although it may have the id of one. */
const inputNames: ReadonlySet<string | number> = new Set(['inputs', 'onResume', 'outputs']);

/** Looks all tasks and triggers of a text up, once; a flow has each id of a task but once. */
function createLineOf(file: YamlFile): LineOf {
  const lines = new Map<string, number>();
  const visit = (value: JsonValue, path: FieldPath): void => {
    if (inputNames.has(path.at(-1) ?? '')) return;
    if (Array.isArray(value)) value.forEach((item, index) => visit(item, [...path, index]));
    if (!isJsonMap(value)) return;
    const id = printScalar(value.get('id') ?? null);
    if (id !== undefined && value.has('type'))
      lines.set(keyOf(path[0] === 'triggers' ? 'trigger' : 'task', id), file.placeOf(path).line);
    for (const [name, member] of value) visit(member, [...path, name]);
  };
  visit(file.value ?? null, []);
  return (kind, id) => lines.get(keyOf(kind, id));
}

function keyOf(kind: Parameters<LineOf>[0], id: string): string {
  return `${kind} ${id}`;
}
