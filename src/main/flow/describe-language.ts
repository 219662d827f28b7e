// What may be written in a flow for one version of Kestra, read out of what checks flows: the schemas, the registry of
// types and that of expressions. Nothing is listed here a second time, so it cannot disagree with a verdict.
import { z } from 'zod';
import type {
  CallableSummary,
  FlowLanguage,
  PropertySummary,
  ShapeVariant,
  TypeSummary,
  ValueShape,
} from '../contract/flow-language.ts';
import { newestProfile, type Profile, switchesOf } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';
import type { CallableKind } from '../contract/expressions.ts';
import { wordsOfCallable } from '../expression/reference/list-callables.ts';
import { createExtensions } from '../expression/registry.ts';
import { javaTypeOf, type Slot } from '../plugin/java-types.ts';
import { wordsOf } from '../plugin/reference/find-words.ts';
import { flowWords, inputWords, nestedWords, taskWords, triggerWords } from '../plugin/reference/shared-words.ts';
import type { PropertyWords } from '../plugin/reference/type-words.ts';
import { plugins } from '../plugin/registry.ts';
import { coreTypesOf, originOf, placeOfCoreType } from './core-types.ts';
import { type FlowSchemas, flowSchemasOf, kindOf } from './flow-schema.ts';
import { unwrap } from './java-place.ts';

/** Describes it; with `plugins: core` types beyond Kestra's core are left out, since flows with them are refused. */
export function describeLanguage(profile: Profile, { plugins: allowed }: Pick<Settings, 'plugins'>): FlowLanguage {
  const schemas = flowSchemasOf(profile);
  const { task, trigger, condition, taskRunner } = schemas.unknownTypes;
  const isThere = ({ type }: TypeSummary): boolean => {
    const origin = originOf(type, switchesOf(profile));
    return origin === 'core' || (origin === 'plugin' && allowed !== 'core');
  };
  return {
    profile,
    properties: withNestedWords(propertiesOf(schemas.flow, flowWords)),
    types: typesOf(schemas, profile)
      .filter(isThere)
      .toSorted((a, b) => (a.type < b.type ? -1 : 1)),
    shared: {
      task: propertiesOf(task, taskWords),
      trigger: propertiesOf(trigger, triggerWords),
      condition: propertiesOf(condition),
      taskRunner: propertiesOf(taskRunner),
    },
    inputs: variantsOf(schemas.input, inputWords),
    ...callablesOf(profile),
  };
}

/** Every name that a `type` may have here, and more: names of other versions are among them. */
function typesOf(schemas: FlowSchemas, profile: Profile): readonly TypeSummary[] {
  const known = new Set(plugins.flatMap(({ type, aliases = [] }) => [type, ...aliases]));
  const registered = plugins.flatMap((plugin): readonly TypeSummary[] => {
    const { type, aliases = [] } = plugin;
    const place = kindOf(plugin);
    // A task runner is the business of the task that names it.
    const isRun = plugin.kind !== 'described' || place === 'taskRunner';
    const own = schemas.byType.get(type);
    const shared = schemas.unknownTypes[place].shape;
    const words = wordsOf(type);
    const all = own === undefined ? [] : propertiesOf(own, words?.properties);
    const properties = all.filter(({ name }) => !(name in shared));
    const older = aliases.map((alias) => ({ type: alias, replacedBy: type, isDeprecated: true, properties: [] }));
    const self = {
      type,
      isDeprecated: isGoing(type),
      ...(words === undefined ? {} : { meaning: words.meaning }),
      properties,
    };
    return [self, ...older].map((each) => ({ ...each, place, isRun }));
  });
  const named = coreTypesOf(switchesOf(profile)).filter((type) => !known.has(type));
  const byName = named.map((type) => ({
    type,
    place: placeOfCoreType(type),
    isDeprecated: isGoing(type),
    isRun: false,
    properties: [],
  }));
  return [...registered, ...byName];
}

/** Whether the newest Kestra does not have a type. */
function isGoing(type: string): boolean {
  return originOf(type, switchesOf(newestProfile)) === 'nowhere';
}

function propertiesOf(schema: z.ZodObject, words: PropertyWords = {}): readonly PropertySummary[] {
  return Object.entries(schema.shape).map(([name, member]) => ({
    name,
    // The schema itself is asked: some refuse a missing value by a rule of their own.
    isRequired: !z.safeParse(member, undefined).success,
    shape: shapeOf(member),
    ...meaningIn(words, name),
  }));
}

function meaningIn(words: PropertyWords, name: string): Pick<PropertySummary, 'meaning'> {
  const meaning = Object.hasOwn(words, name) ? words[name] : undefined;
  return meaning === undefined ? {} : { meaning };
}

/** Objects within the flow's own properties that have words too, alone or as items of a list. */
function withNestedWords(properties: readonly PropertySummary[]): readonly PropertySummary[] {
  return properties.map((property) => {
    const words = nestedWords[property.name];
    return words === undefined ? property : { ...property, shape: withWords(property.shape, words) };
  });
}

function withWords(shape: ValueShape, words: PropertyWords): ValueShape {
  if (shape.kind === 'list') return { kind: 'list', of: withWords(shape.of, words) };
  if (shape.kind !== 'object') return shape;
  return { kind: 'object', properties: shape.properties.map((each) => ({ ...each, ...meaningIn(words, each.name) })) };
}

function shapeOf(schema: z.core.$ZodType): ValueShape {
  const inner = unwrap(schema);
  const slot = javaTypeOf(inner)?.slot;
  if (slot !== undefined) return slotShape(slot);
  if (inner instanceof z.ZodArray) return { kind: 'list', of: shapeOf(inner.element) };
  if (inner instanceof z.ZodRecord) return { kind: 'map', of: shapeOf(inner.valueType) };
  if (inner instanceof z.ZodObject) return { kind: 'object', properties: propertiesOf(inner) };
  if (inner instanceof z.ZodEnum) return { kind: 'choice', values: inner.options.map(String) };
  if (inner instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (inner instanceof z.ZodNumber) return { kind: 'number' };
  return { kind: inner instanceof z.ZodString ? 'text' : 'any' };
}

/** Inputs may hold what holds inputs, so their shapes stand once, beside the types. */
function slotShape(slot: Slot): ValueShape {
  return slot.kind === 'variant' ? { kind: 'variant', variants: variantsOf(slot) } : { kind: 'slot', of: slot.kind };
}

function variantsOf({ variants }: Extract<Slot, { kind: 'variant' }>, words?: PropertyWords): readonly ShapeVariant[] {
  return [...variants].map(([type, schema]) => ({ type, properties: propertiesOf(schema, words) }));
}

/** Filters, functions and tests; one that the newest dialect has no more is marked. */
function callablesOf(profile: Profile): Pick<FlowLanguage, 'filters' | 'functions' | 'tests'> {
  const here = createExtensions(switchesOf(profile));
  const newest = createExtensions(switchesOf(newestProfile));
  return {
    filters: summariesOf('filter', here.filters, newest.filters),
    functions: summariesOf('function', here.functions, newest.functions),
    tests: summariesOf('test', here.tests, newest.tests),
  };
}

type Callables = ReadonlyMap<string, { readonly argumentNames: readonly string[] | null }>;

function summariesOf(kind: CallableKind, here: Callables, newest: Callables): readonly CallableSummary[] {
  return [...here].map(([name, { argumentNames }]) => ({
    name,
    argumentNames: argumentNames ?? [],
    meaning: wordsOfCallable(kind, name).meaning,
    isDeprecated: !newest.has(name),
  }));
}
