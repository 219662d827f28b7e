// Methods of Java's classes that a template can call: a closed table of ours, written by signature, and
// Java's way to choose among them by the classes of the arguments. Nothing else of an object can be called.
// Source: Pebble's `MemberCacheUtils`: `x`, then `getX`, `isX`, `hasX`, in any letter case.
import { JavaDouble } from '../contract/value.ts';
import { isLong } from './argument.ts';
import { JavaCollection, type Value } from './value.ts';

/** What a method does; arguments are of the kinds that its signature names. */
export type MethodBody<Receiver> = (receiver: Receiver, parameters: readonly Value[]) => Value;

/** One method. */
export interface JavaMethod<Receiver> {
  readonly name: string;
  readonly parameterKinds: readonly ParameterKind[];
  /** Whether it changes its receiver. */
  readonly changes: boolean;
  readonly invoke: MethodBody<Receiver>;
}

/** Methods by name in lower case. */
export type MethodTable<Receiver> = ReadonlyMap<string, readonly JavaMethod<Receiver>[]>;

type ParameterKind =
  | 'String'
  | 'CharSequence'
  | 'int'
  | 'long'
  | 'double'
  | 'boolean'
  | 'Object'
  | 'Collection'
  | 'Map';

// Java converts nothing between boxed values here: a Long is no `int`, an Integer no `long`.
const kindTests: Readonly<Record<ParameterKind, (value: Value) => boolean>> = {
  String: (value) => typeof value === 'string',
  CharSequence: (value) => typeof value === 'string',
  int: (value) => typeof value === 'number',
  long: isLong,
  double: (value) => value instanceof JavaDouble,
  boolean: (value) => typeof value === 'boolean',
  Object: () => true,
  Collection: (value) => Array.isArray(value) || value instanceof JavaCollection,
  Map: (value) => value instanceof Map,
};

const isKind = (text: string): text is ParameterKind => Object.hasOwn(kindTests, text);

/**
 * Makes a table from signatures: `indexOf(String)`; one that changes its receiver starts with `!`.
 * Of overloads, the more exact one stands first.
 */
export function defineMethods<Receiver>(
  signatures: Readonly<Record<string, MethodBody<Receiver>>>,
): MethodTable<Receiver> {
  const table = new Map<string, JavaMethod<Receiver>[]>();
  for (const [signature, invoke] of Object.entries(signatures)) {
    const [, mark, name = '', kinds = ''] = /^(!?)(\w+)\((.*)\)$/.exec(signature) ?? [];
    const parameterKinds = kinds.split(', ').filter(isKind);
    const overloads = table.get(name.toLowerCase()) ?? [];
    overloads.push({ name, parameterKinds, changes: mark === '!', invoke });
    table.set(name.toLowerCase(), overloads);
  }
  return table;
}

/** Puts tables over each other; the first that has a name wins. */
export function stackTables<Receiver>(...tables: readonly MethodTable<Receiver>[]): MethodTable<Receiver> {
  return new Map(tables.toReversed().flatMap((table) => [...table]));
}

/**
 * Finds the method that a member name and its arguments mean. Pebble tries the name as it is, then as a getter, so
 * that `execution.state` and `getState()` are one.
 */
export function findMethod<Receiver>(
  table: MethodTable<Receiver>,
  name: string,
  parameters: readonly Value[],
): JavaMethod<Receiver> | undefined {
  const lower = name.toLowerCase();
  for (const candidate of [lower, `get${lower}`, `is${lower}`, `has${lower}`]) {
    const method = table.get(candidate)?.find(({ parameterKinds }) => accepts(parameterKinds, parameters));
    if (method !== undefined) return method;
  }
  return undefined;
}

/** Null fits every kind; a method with a primitive parameter would fail in Java once it is called. */
function accepts(kinds: readonly ParameterKind[], parameters: readonly Value[]): boolean {
  return (
    kinds.length === parameters.length &&
    kinds.every((kind, index) => {
      const value = parameters[index] ?? null;
      return value === null || kindTests[kind](value);
    })
  );
}
