// Starts another flow. Its properties alone, it is not run here; that a flow does not call itself is
// checked in `flow/check-subflows.ts`.
// Source: kestra-flow.md §5.2, `subflow-*` in the recorded verdicts.
import { z } from 'zod';
import { withJava } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the checks of tasks name it. */
export const subflowTask: DescribedType = {
  kind: 'described',
  as: 'task',
  type: 'io.kestra.plugin.core.flow.Subflow',
  aliases: ['io.kestra.core.tasks.flows.Subflow', 'io.kestra.core.tasks.flows.Flow'],
  properties: ({ hasLegacyTypes }) => ({
    namespace: withJava(z.string().min(1, 'must not be empty'), { missing: ['must not be empty'] }),
    flowId: z.string(),
    revision: z.int().optional(),
    inputs: z.record(z.string(), z.unknown()).optional(),
    labels: z.unknown().optional(),
    wait: z.boolean().optional(),
    transmitFailed: z.boolean().optional(),
    inheritLabels: z.unknown().optional(),
    scheduleDate: z.unknown().optional(),
    restartBehavior: z.unknown().optional(),
    ...(hasLegacyTypes ? { outputs: z.record(z.string(), z.unknown()).optional() } : {}),
  }),
};
