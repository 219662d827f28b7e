// Checks the objects of a flow against their schemas, from the top down: what stands in a slot gets the
// schema of its type, and is looked into in turn.
import { z } from 'zod';
import type { Switches } from '../contract/switches.ts';
import { javaTypeOf, type Slot, type SlotKind } from '../plugin/java-types.ts';
import { originOf } from './core-types.ts';
import type { Fault } from './fault.ts';
import { type FlowSchemas, kindOf } from './flow-schema.ts';
import { classOf, elementOf, type JavaPlace, memberOf, unwrap } from './java-place.ts';
import type { Findings } from './findings.ts';
import { modelFault, translateIssue } from './translate-issue.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { FieldPath } from './read-yaml.ts';

/** What the check needs. */
export interface ObjectCheck {
  readonly schemas: FlowSchemas;
  readonly switches: Switches;
  /** Whether types beyond Kestra's core are refused. */
  readonly isCoreOnly: boolean;
}

/**
 * Checks a flow, given as plain data. Faults come in the order in which they are met; the order of the file is made
 * later.
 */
export function checkObjects(flow: unknown, check: ObjectCheck): ObjectFindings {
  const found: MutableFindings = { faults: [], warnings: [], taskPaths: [], checkedTaskPaths: [] };
  checkObject(
    { schema: check.schemas.flow, value: flow, place: { at: [], chain: '' } },
    { ...check, found, isReadOnly: false },
  );
  return found;
}

/** What was found, and where tasks stand at any depth. */
export interface ObjectFindings extends Findings {
  readonly taskPaths: readonly FieldPath[];
  /** Those whose constraints Kestra checks. */
  readonly checkedTaskPaths: readonly FieldPath[];
}

interface MutableFindings {
  readonly faults: Fault[];
  readonly warnings: Fault[];
  readonly taskPaths: FieldPath[];
  readonly checkedTaskPaths: FieldPath[];
}

/** `isReadOnly`: the walk is where Kestra checks no constraints. */
type Walk = ObjectCheck & { readonly found: MutableFindings; readonly isReadOnly: boolean };

interface Placed<S extends z.core.$ZodType> {
  readonly schema: S;
  readonly value: unknown;
  readonly place: JavaPlace;
}

/**
 * Checks one object, then what stands in its slots. zod sees a slot as anything, since what belongs there
 * is known only by the `type` that the object itself names.
 */
function checkObject({ schema, value, place }: Placed<z.ZodObject>, walk: Walk): void {
  const parsed = schema.safeParse(value);
  // A fault in an object does not keep its slots from being looked into: people want to hear of all faults at once.
  for (const issue of parsed.error?.issues ?? []) {
    walk.found.faults.push(...translateIssue(issue, { schema, value, place }));
  }
  visitSlots({ schema, value, place }, walk);
}

/** Finds the slots inside of a value and checks what stands there. */
function visitSlots({ schema, value, place }: Placed<z.core.$ZodType>, walk: Walk): void {
  const inner = unwrap(schema);
  const { slot, isReadOnly = false } = javaTypeOf(inner) ?? {};
  if (isReadOnly && !walk.isReadOnly) {
    visitReadOnly({ schema, value, place }, walk);
  } else if (slot !== undefined) {
    checkSlot(slot, { value, place }, walk);
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      visitSlots({ schema: inner.element, value: item, place: elementOf(place, index) }, walk);
    }
  } else if (inner instanceof z.ZodObject && isPlainObject(value)) {
    for (const [name, member] of Object.entries(inner.shape)) {
      if (!(name in value)) continue;
      visitSlots({ schema: member, value: value[name], place: memberOf(place, classOf(inner), name) }, walk);
    }
  } else if (inner instanceof z.ZodRecord && isPlainObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      visitSlots(
        { schema: inner.valueType, value: member, place: memberOf(place, 'java.util.LinkedHashMap', name) },
        walk,
      );
    }
  }
}

/** Kestra reads what stands here and holds it against no constraint, so only faults of reading are told. */
function visitReadOnly(placed: Placed<z.core.$ZodType>, walk: Walk): void {
  const faults: Fault[] = [];
  visitSlots(placed, { ...walk, isReadOnly: true, found: { ...walk.found, faults } });
  walk.found.faults.push(...faults.filter(({ stage }) => stage === 'parse'));
}

interface Occupant {
  readonly value: unknown;
  readonly place: JavaPlace;
}

/** What stands in a slot decides by its `type` which schema it has to meet. */
function checkSlot(slot: Slot, occupant: Occupant, walk: Walk): void {
  // Kestra passes over a text or number where an object should be, and fails later, when it saves.
  if (!isPlainObject(occupant.value)) {
    walk.found.warnings.push(modelFault('must be a map: Kestra refuses to save this', occupant.place));
  } else if (slot.kind === 'variant') checkVariant(slot, occupant, walk);
  else if (slot.kind === 'input') checkVariant(walk.schemas.input, occupant, walk);
  else checkPlugin(slot.kind, occupant, walk);
}

/** Variants are known to Jackson by short names, so an unknown one is answered with the list of them. */
function checkVariant(
  { base, variants }: Extract<Slot, { kind: 'variant' }>,
  { value, place }: Occupant,
  walk: Walk,
): void {
  const type = isPlainObject(value) ? value['type'] : undefined;
  const name = typeof type === 'string' ? type : JSON.stringify(type ?? null);
  const schema = variants.get(name);
  if (schema !== undefined) {
    checkObject({ schema, value, place }, walk);
    return;
  }
  const property = String(place.at.findLast((part) => typeof part === 'string'));
  const source = `at [Source: UNKNOWN; byte offset: #UNKNOWN] (through reference chain: ${place.chain})`;
  const reason =
    type === undefined
      ? `Could not resolve subtype of [simple type, class ${base}]: missing type id property 'type'`
      : `Could not resolve type id '${name}' as a subtype of \`${base}\`: known type ids = [${[...variants.keys()].join(', ')}]`;
  walk.found.faults.push(typeFault(name, { place, also: `${reason} (for POJO property '${property}')\n ${source}` }));
}

/**
 * A type of the registry is checked in full. One that Kestra knows and Hookbench does not run is checked for
 * what all of its kind have, and its own properties are let through.
 */
function checkPlugin(kind: SlotKind, { value, place }: Occupant, walk: Walk): void {
  if (kind === 'task') walk.found.taskPaths.push(place.at);
  if (kind === 'task' && !walk.isReadOnly) walk.found.checkedTaskPaths.push(place.at);
  const name =
    isPlainObject(value) && typeof value['type'] === 'string' && value['type'] !== '' ? value['type'] : undefined;
  const origin = name === undefined ? 'nowhere' : originOf(name, walk.switches);
  if (name === undefined || origin === 'nowhere' || (origin === 'plugin' && walk.isCoreOnly)) {
    walk.found.faults.push(unknownType(name ?? '<null>', place));
    return;
  }
  const known = findPlugin(name);
  const schema = known === undefined ? undefined : walk.schemas.byType.get(known.plugin.type);
  if (known === undefined || schema === undefined) {
    walk.found.warnings.push(modelFault(notRun(name), place));
    checkObject({ schema: walk.schemas.unknownTypes[kind], value, place }, walk);
    return;
  }
  if (kindOf(known.plugin) !== kind) {
    // Kestra ends in a cast that fails, before it can word a violation (`trigger-task-class`).
    walk.found.faults.push({ ...modelFault(`${name} is no ${kind}`, place), isSilent: true });
    return;
  }
  // Task runners are the business of the task that names one.
  if (known.plugin.kind === 'described' && kind !== 'taskRunner')
    walk.found.warnings.push(modelFault(notRun(known.plugin.type), place));
  if (known.isAlias) walk.found.warnings.push(modelFault(`${name} is replaced by ${known.plugin.type}`, place));
  checkObject({ schema, value, place }, walk);
}

function notRun(type: string): string {
  return `Hookbench does not run type ${type}: its properties are rendered and shown, nothing is executed`;
}

/** Kestra gives two violations here: its own sentence and that of Jackson. */
function unknownType(type: string, place: JavaPlace): Fault {
  const reason = `No plugin registered for the defined type: '${type}'`;
  const where = `at [Source: UNKNOWN; byte offset: #UNKNOWN] (through reference chain: ${place.chain})`;
  const also = `Could not resolve type id '${type}' as a subtype of \`io.kestra.core.models.Plugin\`: ${reason}\n ${where}`;
  return typeFault(type, { place, also });
}

function typeFault(type: string, { place, also }: { readonly place: JavaPlace; readonly also: string }): Fault {
  return { stage: 'parse', at: place.at, path: place.chain, message: `Invalid type: ${type}`, also };
}

/** Every object here was made by `to-plain.ts`, so what is no list is a map. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
