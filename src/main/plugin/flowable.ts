// What types that hold tasks have in common: lists of tasks by name, with `errors` and `finally`.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`seq-*` in the recorded verdicts).
import type { z } from 'zod';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { optionalTaskList, taskList } from './java-types.ts';

/** The properties of a type with one list of tasks. */
export function taskListProperties(): z.ZodRawShape {
  return {
    tasks: taskList(["The 'tasks' property cannot be empty"]),
    ...handlerProperties(),
  };
}

/** The lists that every type which holds tasks has, whatever its own are called: for failures, and for the end. */
export function handlerProperties(): z.ZodRawShape {
  return { errors: optionalTaskList(), finally: optionalTaskList() };
}

/** The lists of such a type. */
export function taskLists(properties: JsonMap): ReadonlyMap<string, JsonValue> {
  return listsNamed(properties, ['tasks']);
}

/** The lists among the properties that have these names. */
export function listsNamed(properties: JsonMap, names: readonly string[]): ReadonlyMap<string, JsonValue> {
  return new Map(names.flatMap((name) => toEntry(name, properties.get(name) ?? null)));
}

/** How many may run at once; 0 is all. Kestra saves a text or a number below 0 as well: neither bounds anything. */
export function concurrencyOf(property: JsonValue | undefined): number {
  return Math.max(0, Math.trunc(Number(property ?? 0))) || 0;
}

function toEntry(name: string, list: JsonValue): readonly (readonly [string, JsonValue])[] {
  return list === null ? [] : [[name, list]];
}
