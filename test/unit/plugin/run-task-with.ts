// Runs a task type with a context that marks what it renders, and gives what came of it.
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { defaultProfile, switchesOf } from '../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import type { RunnableTask, TaskEnd } from '../../../src/main/plugin/plugin.ts';

/** Runs `task` with the given properties. Rendering gives `rendered(…)`; the text `fail` cannot be rendered. */
export async function runTaskWith(
  task: RunnableTask,
  properties: Readonly<Record<string, JsonValue>>,
): Promise<{ readonly ended: Result<TaskEnd>; readonly logs: readonly (readonly [string, string])[] }> {
  const logs: (readonly [string, string])[] = [];
  const definition = { id: 't', type: task.type, disabled: false, properties: new Map(Object.entries(properties)) };
  const ended = await task.run(definition, {
    switches: switchesOf(defaultProfile),
    render: (text) =>
      text === 'fail'
        ? fail(createError('EXPRESSION_FAILED', 'cannot render'))
        : ok(text === 'WARN' || text === 'INFO' || text === 'LOUD' ? text : `rendered(${text})`),
    renderObject: (value) => ok(value),
    log: (level, message) => {
      logs.push([level, message]);
    },
    signal: new AbortController().signal,
  });
  return { ended, logs };
}
