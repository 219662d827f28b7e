// Fires at points in time. Its properties alone, it is not run here.
// Source: kestra-flow.md §7.4, `schedule-*` in the recorded verdicts.
import { z } from 'zod';
import { javaDuration, javaEnum, listOf, primitiveBoolean } from '../../java-types.ts';
import type { DescribedType } from '../../plugin.ts';

/** The type, as the check of cron expressions names it. */
export const scheduleTrigger: DescribedType = {
  kind: 'described',
  as: 'trigger',
  type: 'io.kestra.plugin.core.trigger.Schedule',
  aliases: ['io.kestra.core.models.triggers.types.Schedule'],
  properties: ({ hasLegacyTypes }) => ({
    cron: z.string(),
    withSeconds: primitiveBoolean(),
    timezone: z.string().optional(),
    inputs: z.record(z.string(), z.unknown()).optional(),
    lateMaximumDelay: javaDuration().optional(),
    recoverMissedSchedules: javaEnum('io.kestra.core.models.triggers.RecoverMissedSchedules', [
      'NONE',
      'ALL',
      'LAST',
    ]).optional(),
    backfill: z.unknown().optional(),
    ...(hasLegacyTypes
      ? {
          scheduleConditions: listOf(
            { kind: 'condition' },
            'io.kestra.core.models.conditions.ScheduleCondition',
          ).optional(),
        }
      : {}),
  }),
};
