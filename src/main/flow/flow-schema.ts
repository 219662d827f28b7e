// The schema of a flow: its top level, and what stands in a slot. Tasks, triggers and conditions get the
// properties that all of their kind have, and their type's own.
// Source: kestra-flow.md §1.1; the names that Kestra lists in `unknown-top` of the recorded verdicts.
import { z } from 'zod';
import { once } from '../contract/once.ts';
import { type Profile, profiles, switchesOf } from '../contract/profile.ts';
import type { Switches } from '../contract/switches.ts';
import {
  javaDuration,
  javaEnum,
  javaObject,
  listOf,
  optionalTaskList,
  primitiveBoolean,
  type Slot,
  type SlotKind,
  slotOf,
  taskList,
  withJava,
} from '../plugin/java-types.ts';
import type { Plugin } from '../plugin/plugin.ts';
import { plugins } from '../plugin/registry.ts';
import { conditionProperties, taskProperties, taskRunnerProperties, triggerProperties } from './base-properties.ts';
import { inputSlot, outputProperties } from './input-properties.ts';
import { retrySlot } from './retry-properties.ts';

/** The schemas of one version of Kestra. */
export interface FlowSchemas {
  readonly flow: z.ZodObject;
  /** What an input may be. */
  readonly input: Extract<Slot, { kind: 'variant' }>;
  /** Properties of a type of the registry, and nothing else. */
  readonly byType: Pick<ReadonlyMap<string, z.ZodObject>, 'get'>;
  /** Properties of a type that is known by its name alone: its own may be anything. */
  readonly unknownTypes: Readonly<Record<SlotKind, z.ZodObject>>;
}

const flowClass = 'io.kestra.core.models.flows.FlowWithSource';
const flowsPackage = 'io.kestra.core.models.flows';

function createFlowSchemas(switches: Switches): FlowSchemas {
  const bases = {
    task: taskProperties(switches),
    trigger: triggerProperties(switches),
    condition: conditionProperties,
    taskRunner: taskRunnerProperties,
  };
  const byType = new Map(
    plugins.map((plugin) => [
      plugin.type,
      once(() => javaObject(plugin.type, { ...plugin.properties(switches), ...bases[kindOf(plugin)] })),
    ]),
  );
  return {
    flow: javaObject(flowClass, flowProperties(switches)),
    input: inputSlot(switches),
    byType: { get: (type) => byType.get(type)?.() },
    unknownTypes: {
      task: z.looseObject(bases.task),
      trigger: z.looseObject(bases.trigger),
      condition: z.looseObject(bases.condition),
      taskRunner: z.looseObject(bases.taskRunner),
    },
  };
}

/** What a plugin can stand for. */
export function kindOf(plugin: Plugin): SlotKind {
  if (plugin.kind === 'described') return plugin.as;
  if (plugin.kind === 'condition') return 'condition';
  return plugin.kind === 'webhook' ? 'trigger' : 'task';
}

/** Labels have no schema here: what Kestra says of them fits none; `check-labels.ts` has them. */
function flowProperties(switches: Switches): z.ZodRawShape {
  return {
    id: textOf(/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/, { lengthMax: 100, missing: ['must not be null', 'must not be blank'] }),
    namespace: textOf(/^[a-z0-9][a-z0-9._-]*$/, { lengthMax: 150, missing: ['must not be null'] }),
    revision: z.int().min(1, 'must be greater than or equal to 1').optional(),
    updated: z.unknown().optional(),
    description: z.string().optional(),
    labels: z.unknown().optional(),
    inputs: listOf({ kind: 'input' }, `${flowsPackage}.Input`).optional(),
    outputs: withJava(z.array(outputProperties(switches)), {
      class: `java.util.ArrayList<${flowsPackage}.Output>`,
    }).optional(),
    variables: z.record(z.string(), z.unknown()).optional(),
    tasks: taskList(),
    errors: optionalTaskList(),
    finally: optionalTaskList(),
    afterExecution: optionalTaskList(),
    triggers: listOf({ kind: 'trigger' }, 'io.kestra.core.models.triggers.AbstractTrigger').optional(),
    disabled: primitiveBoolean(),
    deleted: primitiveBoolean(),
    concurrency: concurrencyProperties().optional(),
    retry: slotOf(retrySlot(switches)).optional(),
    sla: listOf(slaSlot(), `${flowsPackage}.sla.SLA`).optional(),
    checks: withJava(z.array(checkProperties(switches)), {
      class: `java.util.ArrayList<${flowsPackage}.check.Check>`,
    }).optional(),
    tenantId: z.unknown().optional(),
    source: z.unknown().optional(),
    ...(switches.hasLegacyFlowFields ? legacyProperties : newProperties),
  };
}

function concurrencyProperties(): z.ZodObject {
  return javaObject(`${flowsPackage}.Concurrency`, {
    limit: z.int().min(1, 'must be greater than or equal to 1'),
    behavior: javaEnum(`${flowsPackage}.Concurrency$Behavior`, ['QUEUE', 'CANCEL', 'FAIL']).optional(),
  });
}

const legacyProperties: z.ZodRawShape = {
  pluginDefaults: z.unknown().optional(),
  taskDefaults: z.unknown().optional(),
  listeners: z
    .array(
      javaObject(`${flowsPackage}.Listener`, {
        description: z.string().optional(),
        conditions: listOf({ kind: 'condition' }, 'io.kestra.core.models.conditions.Condition').optional(),
        tasks: taskList(),
      }),
    )
    .optional(),
  workerGroup: z.unknown().optional(),
};

const newProperties: z.ZodRawShape = {
  draft: primitiveBoolean(),
  policyRefs: z.unknown().optional(),
  quotas: z.array(z.looseObject({ behavior: z.unknown(), duration: z.unknown(), limit: z.unknown() })).optional(),
  workerSelector: z.unknown().optional(),
};

/** Old names are resolved before this is asked, so each version has only its own. */
function checkProperties(switches: Switches): z.ZodObject {
  const expression = withJava(z.string().min(1, 'must not be empty'), {
    missing: ['must not be null', 'must not be empty'],
  });
  const message = withJava(z.string().min(1, 'must not be empty'), { missing: ['must not be empty'] });
  const check = `${flowsPackage}.check.Check`;
  return javaObject(check, {
    ...(switches.conditionIsWhen ? { when: expression } : { condition: expression }),
    message,
    style: javaEnum(`${check}$Style`, ['ERROR', 'SUCCESS', 'WARNING', 'INFO']).optional(),
    behavior: javaEnum(`${check}$Behavior`, ['CREATE_EXECUTION', 'BLOCK_EXECUTION', 'FAIL_EXECUTION']).optional(),
  });
}

/** The two kinds of service level; both are refused without a `behavior`. */
function slaSlot(): Slot {
  const base = `${flowsPackage}.sla.SLA`;
  const shared = {
    id: z.string(),
    type: z.unknown(),
    behavior: javaEnum(`${base}$Behavior`, ['FAIL', 'CANCEL', 'NONE']),
    labels: z.unknown().optional(),
  };
  const assertion = withJava(z.string().min(1, 'must not be empty'), {
    missing: ['must not be null', 'must not be empty'],
  });
  const types = `${flowsPackage}.sla.types`;
  const variants = new Map([
    ['EXECUTION_ASSERTION', javaObject(`${types}.ExecutionAssertionSLA`, { ...shared, assert: assertion })],
    ['MAX_DURATION', javaObject(`${types}.MaxDurationSLA`, { ...shared, duration: javaDuration() })],
  ]);
  return { kind: 'variant', base, variants };
}

/** Kestra's patterns match from the start alone; the `$` that Java's `matches` implies is not shown. */
function textOf(
  pattern: RegExp,
  { lengthMax, missing }: { readonly lengthMax: number; readonly missing: readonly string[] },
): z.ZodType {
  const size = `size must be between 1 and ${lengthMax}`;
  const shown = pattern.source.replace(/\$$/, '');
  return withJava(z.string().regex(pattern, `must match "${shown}"`).min(1, size).max(lengthMax, size), { missing });
}

// All of them take a tenth of a start, and most flows need a few of one version.
const schemas: ReadonlyMap<Profile, () => FlowSchemas> = new Map(
  profiles.map((profile) => [profile, once(() => createFlowSchemas(switchesOf(profile)))]),
);

/** The schemas of a version, each made when it is first asked for; they hold nothing of any flow. */
export function flowSchemasOf(profile: Profile): FlowSchemas {
  return schemas.get(profile)?.() ?? createFlowSchemas(switchesOf(profile));
}
