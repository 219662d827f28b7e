// Runs tasks once for each of a list of values, each time in an execution of its own. Its properties
// alone, it is not run here.
// Source: observed-flow.md §5, `loop-*` in the recorded verdicts.
import { z } from 'zod';
import { taskListProperties } from '../../flowable.ts';
import type { DescribedType } from '../../plugin.ts';

/** Each turn sees `item.value`, always a text. */
export const loopTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Loop',
  properties: () => ({
    values: z.unknown(),
    concurrencyLimit: z.int().min(0, 'must be greater than or equal to 0').optional(),
    ...taskListProperties(),
    outputs: z.unknown().optional(),
    fetchType: z.unknown().optional(),
    transmitFailed: z.unknown().optional(),
  }),
};
