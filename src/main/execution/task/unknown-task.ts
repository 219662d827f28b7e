// A task that is not run here, because of its type or because of a stub: every property is rendered and logged,
// nothing is executed. Kestra has over a thousand plugins; a flow that uses one can still be tried up to and behind it.
import { ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import type { FlowStubs, TaskDefinition } from '../../plugin/definition.ts';
import type { RunContext, TaskEnd } from '../../plugin/plugin.ts';
import { readyOutputsOf } from '../../plugin/ready-stub.ts';
import { renderOutputs, runStub } from './run-stub.ts';

/** How such a task ends without a stub. */
export type UnknownTaskEnd = 'WARNING' | 'FAILED';

/** What decides about such a task's end. */
export interface UnknownTaskOptions {
  readonly end: UnknownTaskEnd;
  readonly stubs: FlowStubs | undefined;
}

/** Renders what the task would get, and ends it. A property that cannot be rendered fails it, as it would on Kestra. */
export function runUnknownTask(
  task: TaskDefinition,
  context: RunContext,
  { end, stubs }: UnknownTaskOptions,
): Promise<Result<TaskEnd>> | Result<TaskEnd> {
  const stub = stubs?.tasks.get(task.id);
  context.log(stub === undefined ? 'WARN' : 'INFO', explain(task, stub === undefined ? undefined : stubs));
  if (stubs?.problem !== undefined) context.log('WARN', describeProblem(stubs.problem));
  for (const [name, property] of task.properties) {
    if (baseProperties.has(name)) continue;
    const rendered = context.renderObject(property);
    if (!rendered.ok) return rendered;
    context.log('INFO', `${name}: ${typeof rendered.value === 'string' ? rendered.value : printJson(rendered.value)}`);
  }
  if (stub !== undefined) return runStub(stub, context);
  const outputs = renderOutputs(readyOutputsOf(task.type) ?? new Map(), context);
  return outputs.ok ? ok({ state: end, outputs: outputs.value }) : outputs;
}

function explain({ type }: TaskDefinition, stubs: FlowStubs | undefined): string {
  if (stubs !== undefined) {
    return `Task ends as its stub in "${stubs.file}" says: its properties are rendered, nothing is executed`;
  }
  return `Task type "${type}" is not run by Hookbench: its properties are rendered, nothing is executed`;
}

/** A stub that is not used as it stands now would otherwise look like one that does not work. */
function describeProblem({ file, line, column, message }: NonNullable<FlowStubs['problem']>): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `Stubs count as they last stood: ${place}: ${message}`;
}

/** What every task has and Kestra itself reads. */
const baseProperties: ReadonlySet<string> = new Set([
  'id',
  'type',
  'version',
  'description',
  'disabled',
  'runIf',
  'timeout',
  'retry',
  'allowFailure',
  'allowWarning',
  'logLevel',
  'logToFile',
  'taskCache',
  'workerGroup',
  'workerSelector',
  'assets',
]);
