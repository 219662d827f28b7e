// Waits for a while; a task that is to stop stops waiting.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`sleep*`, `dur-*` in the recorded runs).
import { z } from 'zod';
import { formatDuration } from '../../../contract/instant.ts';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderDuration } from '../../render-duration.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, TASK_FAILED where `duration` is none. */
export const sleepTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.flow.Sleep',
  properties: () => ({ duration: z.unknown() }),
  async run(task, context) {
    const duration = renderDuration(task.properties.get('duration') ?? null, context);
    if (!duration.ok) return duration;
    context.log('INFO', `Waiting for ${formatDuration(duration.value)}`);
    await context.ports.timer.wait(Number(duration.value) / 1e6, context.signal());
    return ok({ state: 'SUCCESS', outputs: new Map() });
  },
};
