// Runs tasks in one directory that they share. Its properties alone, it is not run here; which tasks it
// may hold is checked in `flow/check-working-directory.ts`.
// Source: kestra-flow.md §5.2, `wd-*` in the recorded verdicts.
import { z } from 'zod';
import { taskListProperties } from '../../flowable.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the checks of tasks name it. */
export const workingDirectoryTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.WorkingDirectory',
  aliases: ['io.kestra.core.tasks.flows.WorkingDirectory', 'io.kestra.core.tasks.flows.Worker'],
  properties: () => ({
    ...taskListProperties(),
    cache: z.unknown().optional(),
    namespaceFiles: z.unknown().optional(),
    inputFiles: z.unknown().optional(),
    outputFiles: z.unknown().optional(),
  }),
};
