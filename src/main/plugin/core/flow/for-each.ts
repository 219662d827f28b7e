// Runs tasks once for each of a list of values. Its properties alone, it is not run here.
// Source: kestra-flow.md §5.2, `foreach-*` in the recorded verdicts.
import { z } from 'zod';
import { taskListProperties } from '../../flowable.ts';
import type { DescribedType } from '../../plugin.ts';

export const forEachTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.ForEach',
  properties: () => ({
    values: z.unknown(),
    concurrencyLimit: z.int().min(0, 'must be greater than or equal to 0').optional(),
    ...taskListProperties(),
  }),
};
