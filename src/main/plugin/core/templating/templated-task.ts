// Runs a task that is written as a template. Its properties alone, it is not run here; all of them are rendered only in an execution.
// Source: kestra-flow.md §3, the recorded verdicts of both versions.
import { z } from 'zod';
import type { DescribedType } from '../../plugin.ts';

/** Known so that flows with it are judged; a stub gives the outputs of the task that it would become. */
export const templatedTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.templating.TemplatedTask',
  aliases: ['io.kestra.core.tasks.templating.TemplatedTask'],
  properties: () => ({
    spec: z.unknown(),
  }),
};
