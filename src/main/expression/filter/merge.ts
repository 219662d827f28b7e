// `merge(items)`: two maps, lists or arrays in one; the left one says what comes out.
// Source: Pebble's MergeFilter.
import { isMap } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { createHashMap } from '../hash-map.ts';
import { classNameOf } from '../java-class.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { JavaArray, JavaEntry, type Value } from '../value.ts';

/**
 * The right map wins. The result of maps is a HashMap, so the order of the keys changes (recorded as xhook-050). A
 * null on one side gives the other side itself, not a copy; null on both sides fails.
 */
export const merge: Filter = {
  name: 'merge',
  argumentNames: ['items'],
  apply(input, parameters, context) {
    const items = parameters.get('items') ?? null;
    if (input === null) return items ?? raisePebble('The two arguments to be merged are null');
    if (items === null) return input;
    context.tick(1);
    if (isMap(input)) return mergeMap(input, items);
    if (Array.isArray(input)) return mergeList(input, items);
    if (input instanceof JavaArray) return mergeArray(input, items);
    return raisePebble('The object being filtered is not a Map/List/Array');
  },
};

/**
 * A list is merged as if each element were key and value. The capacity is the one that Pebble asks for: it decides
 * the order in which Java's HashMap prints.
 */
function mergeMap(left: Map<Value, Value>, right: Value): Value {
  if (isMap(right)) return createHashMap([...left, ...right], left.size + right.size + 16);
  if (Array.isArray(right)) {
    const entries = right.map((item): readonly [Value, Value] => [item, item]);
    return createHashMap([...left, ...entries], left.size + right.length + 16);
  }
  return raiseJava(
    'java.lang.UnsupportedOperationException',
    `Currently, only Maps and Lists can be merged with a Map. Arg2: ${classNameOf(right)}`,
  );
}

/** A map's entries are appended as entries, live ones: they print as maps of one key (recorded as xfilt-033). */
function mergeList(left: readonly Value[], right: Value): Value {
  if (isMap(right)) return [...left, ...[...right.keys()].map((key) => new JavaEntry(right, key))];
  if (Array.isArray(right)) return [...left, ...right];
  return raisePebble(`Currently, only Maps and Lists can be merged with a List. Arg2: ${classNameOf(right)}`);
}

/**
 * Java cannot put two component classes into one array; a list on the right has no class to compare and fails on
 * null.
 */
function mergeArray(left: JavaArray, right: Value): Value {
  if (!(right instanceof JavaArray)) {
    return raiseJava(
      'java.lang.NullPointerException',
      'Cannot invoke "java.lang.Class.getName()" because "arg2Class" is null',
    );
  }
  if (left.componentClassName === right.componentClassName) {
    return new JavaArray([...left.items, ...right.items], left.componentClassName);
  }
  return raisePebble(
    'Currently, only Arrays of the same component class can be merged. ' +
      `Arg1: ${left.componentClassName}, Arg2: ${right.componentClassName}`,
  );
}
