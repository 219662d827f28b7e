// Returns a rendered text as its output `value`, and logs it. Kestra's helper for looking at data.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`return-*` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Outputs `value`, absent without a `format`. Answers EXPRESSION_FAILED. */
export const returnTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.debug.Return',
  aliases: ['io.kestra.core.tasks.debugs.Return'],
  properties: () => ({ format: z.unknown().optional() }),
  run(task, context) {
    const format = task.properties.get('format');
    if (format === undefined || format === null) return ok({ state: 'SUCCESS', outputs: new Map() });
    const rendered = renderAsText(format, context);
    if (!rendered.ok) return rendered;
    context.log('DEBUG', rendered.value);
    return ok({ state: 'SUCCESS', outputs: new Map([['value', rendered.value]]) });
  },
};
