// Returns a rendered text as its output `value`, and logs it. Kestra's helper for looking at data.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`return-*` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Outputs `value`, absent without a `format`; measures how long it is and took. Answers EXPRESSION_FAILED. */
export const returnTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.debug.Return',
  aliases: ['io.kestra.core.tasks.debugs.Return'],
  properties: () => ({ format: z.unknown().optional() }),
  run(task, context) {
    const began = context.ports.nowNanos();
    const format = task.properties.get('format') ?? null;
    const rendered = format === null ? ok(undefined) : renderAsText(format, context);
    if (!rendered.ok) return rendered;
    const text = rendered.value;
    if (text !== undefined) context.log('DEBUG', text);
    context.metric({ name: 'length', type: 'counter', value: text?.length ?? 0, tags: {} });
    const tookMs = Number(context.ports.nowNanos() - began) / 1e6;
    context.metric({ name: 'duration', type: 'timer', value: tookMs, tags: {} });
    return ok({ state: 'SUCCESS', outputs: new Map(text === undefined ? [] : [['value', text]]) });
  },
};
