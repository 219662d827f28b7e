// Logs one message or a list of them at a level. Neither maps nor numbers are messages.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`log-*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { printJson } from '../../../contract/print-json.ts';
import { type LogLevel, logLevels } from '../../../contract/model.ts';
import { JavaDouble, type JsonValue } from '../../../contract/value.ts';
import type { RunContext, RunnableTask, TaskEnd } from '../../plugin.ts';
import { jacksonTokenError, renderAsText } from '../../render-property.ts';

const success: TaskEnd = { state: 'SUCCESS', outputs: new Map() };

/** Outputs nothing; the level is INFO by default. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const logTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.log.Log',
  aliases: ['io.kestra.core.tasks.log.Log'],
  properties: () => ({ message: z.unknown(), level: z.unknown().optional() }),
  run(task, context) {
    const level = renderLevel(task.properties.get('level') ?? 'INFO', context);
    if (!level.ok) return level;
    const message = task.properties.get('message') ?? null;
    const messages = Array.isArray(message) ? message : [message];
    for (const each of messages) {
      const line = renderMessage(each, { isElement: Array.isArray(message), context });
      if (!line.ok) return line;
      context.log(level.value, line.value);
    }
    return ok(success);
  },
};

function renderLevel(level: JsonValue, context: RunContext): Result<LogLevel> {
  const rendered = renderAsText(level, context);
  if (!rendered.ok) return rendered;
  const known = logLevels.find((each) => each === rendered.value);
  return known === undefined ? fail(createError('TASK_FAILED', jacksonTokenError(rendered.value))) : ok(known);
}

function renderMessage(
  message: JsonValue,
  { isElement, context }: { readonly isElement: boolean; readonly context: RunContext },
): Result<string> {
  if (typeof message === 'string') return context.render(message);
  if (isElement && !(message instanceof Map)) return ok(printJson(message));
  return fail(createError('TASK_FAILED', `Invalid message type 'class ${classNameOf(message)}'`));
}

function classNameOf(value: JsonValue): string {
  if (value instanceof Map) return 'java.util.LinkedHashMap';
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (typeof value === 'bigint') return 'java.lang.Long';
  return typeof value === 'boolean' ? 'java.lang.Boolean' : 'java.lang.Integer';
}
