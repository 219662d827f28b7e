// A real execution → the text of a stubs file: what its tasks gave, as literal values. What Kestra calls an
// execution is read leniently, since it comes from several versions; which tasks get a stub is the caller's choice.
import { printJson, printJsonString } from '../../contract/print-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';

/** What is written. */
export interface WrittenStubs {
  readonly text: string;
  /** The tasks that have a stub in it, in order of their taskruns. */
  readonly taskIds: readonly string[];
  /** Whether any of them gave something, as far as the JSON says. */
  readonly hasOutputs: boolean;
}

/**
 * Writes stubs for the wanted tasks of an execution in Kestra's JSON, or of the object that `run --json` prints. Of
 * several taskruns of one task the last one counts. Undefined where the JSON is no execution.
 */
export function writeStubs(json: JsonMap, isWanted: (taskId: string) => boolean): WrittenStubs | undefined {
  const inner = json.get('execution');
  const execution = isJsonMap(inner) ? inner : json;
  const id = execution.get('id');
  const taskRuns = execution.get('taskRunList') ?? [];
  if (typeof id !== 'string' || !Array.isArray(taskRuns)) return undefined;
  const stubs = new Map<string, readonly string[]>();
  for (const taskRun of taskRuns.filter(isJsonMap)) {
    const taskId = taskRun.get('taskId');
    const lines = typeof taskId === 'string' && isWanted(taskId) ? stubLines(taskId, taskRun) : undefined;
    if (typeof taskId === 'string' && lines !== undefined) stubs.set(taskId, lines);
  }
  const lines = [`# What execution ${id} gave`, ...[...stubs.values()].flat()];
  const hasOutputs = [...stubs.values()].some((stub) => stub.some((line) => line.startsWith('  outputs:')));
  return { text: `${lines.join('\n')}\n`, taskIds: [...stubs.keys()], hasOutputs };
}

/** The entry of one taskrun; undefined for one that did not run to its end, as one that was skipped. */
function stubLines(taskId: string, taskRun: JsonMap): readonly string[] | undefined {
  const state = isJsonMap(taskRun.get('state')) ? stateOf(taskRun) : undefined;
  if (state !== 'SUCCESS' && state !== 'WARNING' && state !== 'FAILED') return undefined;
  const outputs = taskRun.get('outputs');
  const members: JsonMap = new Map();
  if (state !== 'SUCCESS') members.set('state', state);
  if (isJsonMap(outputs) && outputs.size > 0) members.set('outputs', asLiteral(outputs));
  return printMember(taskId, members, '');
}

function stateOf(taskRun: JsonMap): JsonValue | undefined {
  const state = taskRun.get('state');
  return isJsonMap(state) ? state.get('current') : undefined;
}

/** Outputs of stubs are rendered: what looks like the beginning of an expression is made to give itself. */
function asLiteral(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replaceAll(/\{[{%#]/g, "{{ '$&' }}");
  if (Array.isArray(value)) return value.map(asLiteral);
  if (!isJsonMap(value)) return value;
  return new Map([...value].map(([name, member]) => [name, asLiteral(member)]));
}

/** Maps go over lines, all else is JSON, which is YAML. */
function printMember(name: string, value: JsonValue, indent: string): readonly string[] {
  const key = /^[A-Za-z_][\w-]*$/.test(name) ? name : printJsonString(name);
  if (!isJsonMap(value) || value.size === 0) return [`${indent}${key}: ${printJson(value, 'keep')}`];
  return [`${indent}${key}:`, ...[...value].flatMap(([inner, member]) => printMember(inner, member, `${indent}  `))];
}
