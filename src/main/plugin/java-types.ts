// What zod does not know of a property: the Java class behind it, what Kestra says where it is missing,
// and where other tasks, triggers or conditions stand in it. Types describe their properties with plain
// zod and with these; `flow/` puts what zod finds into Kestra's words.
import { z } from 'zod';
import { durationSeconds } from './java-duration.ts';

/** What a type of the registry may stand for. */
export type SlotKind = 'task' | 'trigger' | 'condition' | 'taskRunner';

/** What stands at a place whose shape depends on its `type`. */
export type Slot =
  /** A type of the registry. */
  | { readonly kind: SlotKind }
  /** An input, of those that a flow may have. */
  | { readonly kind: 'input' }
  /** One of a closed list that Kestra knows by short names. */
  | { readonly kind: 'variant'; readonly base: string; readonly variants: ReadonlyMap<string, z.ZodObject> };

/** What is known of a property beyond its zod schema. */
export interface JavaType {
  /** Full name of the Java class; needed for objects, enums and lists of objects. */
  readonly class?: string;
  /** What Kestra says where the property is missing; default `must not be null`. */
  readonly missing?: readonly string[];
  readonly slot?: Slot;
  /** Kestra reads what stands in here, but holds it against no constraint; default false. */
  readonly isReadOnly?: boolean;
}

/** How a Java type lies among what zod keeps of a schema. */
class Note {
  readonly type: JavaType;
  constructor(type: JavaType) {
    this.type = type;
  }
}

/** Says the Java type of a schema; last of all, just before `.optional()`, since zod copies schemas. */
export function withJava<T extends z.ZodType>(schema: T, type: JavaType): T {
  return schema.meta({ java: new Note(type) });
}

/** The Java type of a schema, where it was said. */
export function javaTypeOf(schema: z.core.$ZodType): JavaType | undefined {
  const note = z.globalRegistry.get(schema)?.['java'];
  return note instanceof Note ? note.type : undefined;
}

const taskListClass = 'java.util.ArrayList<io.kestra.core.models.tasks.Task>';

/** A list of tasks; `missing` as in `JavaType`. */
export function taskList(missing: readonly string[] = ['must not be empty']): z.ZodType {
  return withJava(z.array(slotOf({ kind: 'task' })).min(1, missing[0]), { class: taskListClass, missing });
}

/** A list of tasks that may be empty or absent. */
export function optionalTaskList(): z.ZodType {
  return withJava(z.array(slotOf({ kind: 'task' })), { class: taskListClass }).optional();
}

/** A place for a task, a trigger, a condition or a variant. */
export function slotOf(slot: Slot): z.ZodType {
  return withJava(z.unknown(), { slot });
}

/** A list of what fills a slot; `elementClass` is the class that Kestra declares. */
export function listOf(slot: Slot, elementClass: string): z.ZodType {
  return withJava(z.array(slotOf(slot)), { class: `java.util.ArrayList<${elementClass}>` });
}

/** An object with fixed properties. */
export function javaObject(className: string, shape: z.ZodRawShape): z.ZodObject {
  return withJava(z.strictObject(shape), { class: className });
}

/** A yes or no that Java holds as a primitive; Kestra words its faults differently. */
export function primitiveBoolean(): z.ZodType {
  return withJava(z.boolean(), { class: 'boolean' }).optional();
}

/** One of a list of names. */
export function javaEnum(className: string, names: readonly string[]): z.ZodType {
  return withJava(z.enum(names), { class: className });
}

// In the order of Kestra's message, which is that of a Java set.
const stateNames =
  'SUCCESS KILLING RESUBMITTED PAUSED SKIPPED CANCELLED QUEUED RETRIED RETRYING SUBMITTED WARNING FAILED RUNNING CREATED RESTARTED BREAKPOINT KILLED';

/** A list of states of executions. */
export function javaStates(): z.ZodArray {
  return z.array(javaEnum('io.kestra.core.models.flows.State$Type', stateNames.split(' ')));
}

/** A duration that is no expression, as `PT5M`. */
export function javaDuration(): z.ZodType {
  return z.string().refine((text) => durationSeconds(text) !== undefined, {
    params: { java: 'java.time.Duration', reason: 'Text cannot be parsed to a Duration' },
  });
}

const instantPattern = /^[-+]?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+]\d\d(?::?\d\d)?)$/;

/** A point in time that is no expression, as `2026-01-02T03:04:05Z`. */
export function javaInstant(): z.ZodType {
  const reason = "Text '%s' could not be parsed at index 0";
  return z.string().refine((text) => instantPattern.test(text), { params: { java: 'java.time.Instant', reason } });
}
