// Fires by the executions of other flows. Its properties alone, it is not run here.
// Source: kestra-flow.md §7.3, observed-flow.md §1.7, `flowtrigger-*` in the recorded verdicts.
import { z } from 'zod';
import { javaStates } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the check of such triggers names it. */
export const flowTrigger: DescribedType = {
  kind: 'described',
  as: 'trigger',
  type: 'io.kestra.plugin.core.trigger.Flow',
  aliases: ['io.kestra.core.models.triggers.types.Flow'],
  properties: ({ hasLegacyTypes }) => ({
    inputs: z.record(z.string(), z.unknown()).optional(),
    states: javaStates().optional(),
    ...(hasLegacyTypes
      ? { preconditions: z.unknown().optional() }
      : {
          dependsOn: z.unknown().optional(),
          window: z.unknown().optional(),
          mode: z.unknown().optional(),
          minSatisfied: z.unknown().optional(),
        }),
  }),
};
