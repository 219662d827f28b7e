// Fails, always or where a condition is true; the message may tell why.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`fail-*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import { isTruthy } from '../../is-truthy.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const failTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.Fail',
  aliases: ['io.kestra.core.tasks.executions.Fail'],
  properties: () => ({ condition: z.unknown().optional(), errorMessage: z.unknown().optional() }),
  run(task, context) {
    const condition = task.properties.get('condition') ?? null;
    if (condition !== null) {
      const rendered = renderAsText(condition, context);
      if (!rendered.ok) return rendered;
      if (!isTruthy(rendered.value)) return ok({ state: 'SUCCESS', outputs: new Map() });
    }
    const message = renderAsText(task.properties.get('errorMessage') ?? 'Task failure', context);
    if (!message.ok) return message;
    if (condition === null) return fail(createError('TASK_FAILED', message.value));
    context.log('ERROR', message.value);
    return fail(createError('TASK_FAILED', 'Fail on a condition'));
  },
};
