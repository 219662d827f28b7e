// A task whose type is not run here: every property is rendered and logged, nothing is executed. Kestra has
// over a thousand plugins; a flow that uses one can still be tried up to and behind it.
import { ok, type Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import type { TaskDefinition } from '../plugin/definition.ts';
import type { RunContext, TaskEnd } from '../plugin/plugin.ts';

/** How such a task ends. */
export type UnknownTaskEnd = 'WARNING' | 'FAILED';

/** Renders what the task would get, and ends it. A property that cannot be rendered fails it, as it would on Kestra. */
export function runUnknownTask(task: TaskDefinition, context: RunContext, end: UnknownTaskEnd): Result<TaskEnd> {
  context.log(
    'WARN',
    `Task type "${task.type}" is not run by Hookbench: its properties are rendered, nothing is executed`,
  );
  for (const [name, property] of task.properties) {
    if (baseProperties.has(name)) continue;
    const rendered = context.renderObject(property);
    if (!rendered.ok) return rendered;
    context.log('INFO', `${name}: ${typeof rendered.value === 'string' ? rendered.value : printJson(rendered.value)}`);
  }
  return ok({ state: end, outputs: new Map() });
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
