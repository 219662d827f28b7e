// What every task and every trigger may have besides the properties of its type.
// Source: the names that Kestra 1.3.19 and 2.0.0 list in `Unrecognized field` (`task-unknown-prop`,
// `webhook-unknown-prop` in the recorded verdicts).
import { z } from 'zod';
import type { Switches } from '../contract/switches.ts';
import { javaEnum, javaObject, javaStates, listOf, primitiveBoolean, slotOf, withJava } from '../plugin/java-types.ts';
import { retrySlot } from './retry-properties.ts';

const missingId = ['must not be null', 'must not be blank'];

/**
 * The properties of every task. Kestra's dynamic properties take anything until they are rendered, hence
 * `timeout: z.unknown()`.
 */
export function taskProperties(switches: Switches): z.ZodRawShape {
  return {
    ...sharedProperties(switches),
    id: idOf('Task id must be at most 256 characters'),
    disabled: z.boolean().optional(),
    runIf: z.string().optional(),
    timeout: z.unknown().optional(),
    retry: slotOf(retrySlot(switches)).optional(),
    allowFailure: primitiveBoolean(),
    allowWarning: primitiveBoolean(),
    taskCache: javaObject('io.kestra.core.models.tasks.Cache', {
      enabled: z.boolean(),
      ttl: z.unknown().optional(),
    }).optional(),
  };
}

/**
 * The properties of every trigger. `disabled` cannot be null here and can in a task: Java has a `boolean` in the one
 * class and a `Boolean` in the other.
 */
export function triggerProperties(switches: Switches): z.ZodRawShape {
  return {
    ...sharedProperties(switches),
    id: idOf('Trigger id must be at most 256 characters'),
    disabled: primitiveBoolean(),
    labels: z.unknown().optional(),
    stopAfter: javaStates().optional(),
    failOnTriggerError: primitiveBoolean(),
    allowConcurrent: primitiveBoolean(),
    ...(switches.conditionIsWhen
      ? { when: z.string().optional() }
      : {
          conditions: listOf({ kind: 'condition' }, 'io.kestra.core.models.conditions.Condition').optional(),
          minLogLevel: z.unknown().optional(),
        }),
  };
}

/** The properties of every condition. */
export const conditionProperties: z.ZodRawShape = {
  type: z.unknown(),
  version: z.string().optional(),
  id: z.unknown().optional(),
};

/** The properties of every task runner. */
export const taskRunnerProperties: z.ZodRawShape = {
  type: z.unknown(),
  version: z.string().optional(),
};

function sharedProperties(switches: Switches): z.ZodRawShape {
  return {
    type: z.unknown(),
    version: z.string().optional(),
    description: z.string().optional(),
    logLevel: javaEnum('org.slf4j.event.Level', ['ERROR', 'DEBUG', 'TRACE', 'INFO', 'WARN']).optional(),
    logToFile: primitiveBoolean(),
    assets: z.unknown().optional(),
    ...(switches.hasLegacyFlowFields
      ? { workerGroup: z.unknown().optional() }
      : { policyRefs: z.unknown().optional(), workerSelector: z.unknown().optional() }),
  };
}

/**
 * The length is told in a sentence of Kestra's own, the rest in those of its validation library. The `$` of the
 * pattern is not in the sentence, since Java's `matches` implies it.
 */
function idOf(tooLong: string): z.ZodType {
  const id = z
    .string()
    .regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]*$/, 'must match "^[a-zA-Z0-9][a-zA-Z0-9_-]*"')
    .min(1, 'must not be blank')
    .max(256, tooLong);
  return withJava(id, { missing: missingId });
}
