// The three ways of trying again, of flows and of tasks. Source: kestra-flow.md §2.4, `retry-*` in the
// recorded verdicts.
import { z } from 'zod';
import type { Switches } from '../contract/switches.ts';
import { durationSeconds } from '../plugin/java-duration.ts';
import { javaDuration, javaEnum, type Slot, withJava } from '../plugin/java-types.ts';

const javaPackage = 'io.kestra.core.models.tasks.retrys';

/** The place of a `retry`. */
export function retrySlot(switches: Switches): Slot {
  return { kind: 'variant', base: `${javaPackage}.AbstractRetry`, variants: retryVariants(switches) };
}

function retryVariants(switches: Switches): ReadonlyMap<string, z.ZodObject> {
  const shared = sharedProperties(switches);
  return new Map([
    ['constant', retryOf('Constant', { ...shared, interval: javaDuration() }, [['interval', 'maxDuration']])],
    [
      'exponential',
      retryOf(
        'Exponential',
        { ...shared, interval: javaDuration(), maxInterval: javaDuration(), delayFactor: z.unknown().optional() },
        [
          ['interval', 'maxInterval'],
          ['interval', 'maxDuration'],
        ],
      ),
    ],
    [
      'random',
      retryOf('Random', { ...shared, minInterval: javaDuration(), maxInterval: javaDuration() }, [
        ['minInterval', 'maxInterval'],
        ['maxInterval', 'maxDuration'],
      ]),
    ],
  ]);
}

function sharedProperties(switches: Switches): z.ZodRawShape {
  const atLeastOne = z.int().min(1, 'must be greater than or equal to 1').optional();
  return {
    type: z.unknown(),
    maxAttempts: atLeastOne,
    maxDuration: javaDuration().optional(),
    warningOnRetry: z.boolean().optional(),
    behavior: javaEnum(`${javaPackage}.AbstractRetry$Behavior`, [
      'RETRY_FAILED_TASK',
      'CREATE_NEW_EXECUTION',
    ]).optional(),
    ...(switches.hasLegacyFlowFields ? { maxAttempt: atLeastOne } : {}),
  };
}

/** The first of each pair must be shorter than the second. */
function retryOf(
  name: string,
  shape: z.ZodRawShape,
  ordered: readonly (readonly [shorter: string, longer: string])[],
): z.ZodObject {
  const retry = z.strictObject(shape).superRefine((value, context) => {
    for (const [shorter, longer] of ordered) {
      const least = secondsOf(value[shorter]);
      const most = secondsOf(value[longer]);
      if (least === undefined || most === undefined || least < most) continue;
      // Kestra's constraint is a method of this name, which its path shows as a property.
      const path = [`${shorter}LessThan${longer[0]?.toUpperCase()}${longer.slice(1)}`];
      context.addIssue({ code: 'custom', path, message: `'${shorter}' must be less than '${longer}'` });
    }
  });
  return withJava(retry, { class: `${javaPackage}.${name}` });
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'string' ? durationSeconds(value) : undefined;
}
