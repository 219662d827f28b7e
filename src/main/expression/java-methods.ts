// Which table of methods belongs to which class of values.
import { JavaDouble } from '../contract/value.ts';
import { collectionMethods, listMethods } from './collection-methods.ts';
import { findMethod, type MethodTable, stackTables } from './java-method.ts';
import { entryMethods, mapMethods } from './map-methods.ts';
import { isNumber } from './number/java-number.ts';
import {
  booleanMethods,
  enumMethods,
  floatingMethods,
  instantMethods,
  loopMethods,
  numberMethods,
} from './scalar-methods.ts';
import { characterMethods, textMethods } from './text-methods.ts';
import {
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaFloat,
  JavaInstant,
  JavaLoop,
  type Value,
} from './value.ts';

/** A method that was found, ready to be called on its receiver. `changes` is asked first: see `ownership.ts`. */
export interface BoundMethod {
  readonly name: string;
  readonly changes: boolean;
  readonly invoke: () => Value;
}

const floatingNumberMethods = stackTables(floatingMethods, numberMethods);

/** Finds a method by name and arguments; undefined where a template cannot call such a one. */
export function findJavaMethod(target: Value, name: string, parameters: readonly Value[]): BoundMethod | undefined {
  // One generic step keeps each table with the receivers of its class.
  const bind = <Receiver>(receiver: Receiver, table: MethodTable<Receiver>): BoundMethod | undefined => {
    const method = findMethod(table, name, parameters);
    if (method === undefined) return undefined;
    return { name: method.name, changes: method.changes, invoke: () => method.invoke(receiver, parameters) };
  };
  if (typeof target === 'string') return bind(target, textMethods);
  if (typeof target === 'boolean') return bind(target, booleanMethods);
  if (target instanceof Map) return bind(target, mapMethods);
  if (Array.isArray(target)) return bind(target, listMethods);
  if (target instanceof JavaDouble || target instanceof JavaFloat) return bind(target, floatingNumberMethods);
  if (isNumber(target)) return bind(target, numberMethods);
  if (target instanceof JavaEntry) return bind(target, entryMethods);
  if (target instanceof JavaLoop) return bind(target, loopMethods);
  if (target instanceof JavaInstant) return bind(target, instantMethods);
  if (target instanceof JavaCollection) return bind(target, collectionMethods);
  if (target instanceof JavaCharacter) return bind(target, characterMethods);
  return target instanceof JavaEnum ? bind(target, enumMethods) : undefined;
}
