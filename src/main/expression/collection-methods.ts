// Methods of Java's lists, sets and arrays that a template can call. Those that change the receiver do so, as
// in Kestra; whose values they change is settled in `ownership.ts`.
import { itemsOf } from './argument.ts';
import { includes, javaEquals } from './compare.ts';
import { hashValue } from './hash-map.ts';
import { defineMethods, stackTables } from './java-method.ts';
import { raiseJava } from './raise.ts';
import { createStream } from './text-methods.ts';
import { toText } from './to-text.ts';
import { JavaArray, type JavaCollection, JavaObject, type Value } from './value.ts';

/** What every collection can do. */
const commonMethods = defineMethods<Value[] | JavaCollection>({
  'size()': (collection) => items(collection).length,
  'isEmpty()': (collection) => items(collection).length === 0,
  'toString()': (collection) => toText(collection),
  'hashCode()': (collection) => hashValue([...items(collection)]),
  'iterator()': () => new JavaObject('java.util.ArrayList$Itr', new Map(), 'java.util.ArrayList$Itr@1b28cdfa'),
  'stream()': () => createStream(),
  'parallelStream()': () => createStream(),
  'toArray()': (collection) => new JavaArray([...items(collection)], 'java.lang.Object'),
  'contains(Object)': (collection, [wanted = null]) => includes(items(collection), wanted),
  'containsAll(Collection)': (collection, [wanted = null]) =>
    items(wanted).every((each) => includes(items(collection), each)),
  'equals(Object)': (collection, [other = null]) => javaEquals(collection, other),
});

/** Methods of sets and of a map's values, which have no index. */
export const collectionMethods = commonMethods;

/** Methods of lists. A literal index is a Long, which no `int` takes: `l.get(0)` is not there, `l[0]` is the way. */
export const listMethods = stackTables<Value[]>(
  defineMethods<Value[]>({
    'get(int)': (list, [index = null]) => list[inRange(list, index)] ?? null,
    'getFirst()': (list) => (list.length === 0 ? raiseMissing() : (list[0] ?? null)),
    'getLast()': (list) => (list.length === 0 ? raiseMissing() : (list.at(-1) ?? null)),
    'reversed()': (list) => list.toReversed(),
    'indexOf(Object)': (list, [wanted = null]) => list.findIndex((each) => javaEquals(each, wanted)),
    'lastIndexOf(Object)': (list, [wanted = null]) => list.findLastIndex((each) => javaEquals(each, wanted)),
    'subList(int, int)': (list, [start = null, end = null]) => list.slice(Number(start), Number(end)),
    'clone()': (list) => [...list],
    '!set(int, Object)': (list, [index = null, value = null]) => list.splice(inRange(list, index), 1, value)[0] ?? null,
    '!add(int, Object)': (list, [index = null, value = null]) => {
      list.splice(Number(index), 0, value);
      return null;
    },
    '!add(Object)': (list, [value = null]) => list.push(value) > 0,
    '!addFirst(Object)': (list, [value = null]) => {
      list.unshift(value);
      return null;
    },
    '!addLast(Object)': (list, [value = null]) => {
      list.push(value);
      return null;
    },
    '!addAll(Collection)': (list, [added = null]) => {
      for (const item of items(added).slice()) list.push(item);
      return items(added).length > 0;
    },
    '!remove(int)': (list, [index = null]) => list.splice(inRange(list, index), 1)[0] ?? null,
    '!remove(Object)': (list, [wanted = null]) => {
      const index = list.findIndex((each) => javaEquals(each, wanted));
      return index !== -1 && list.splice(index, 1).length > 0;
    },
    '!removeFirst()': (list) => (list.length === 0 ? raiseMissing() : (list.shift() ?? null)),
    '!removeLast()': (list) => (list.length === 0 ? raiseMissing() : (list.pop() ?? null)),
    '!removeAll(Collection)': (list, [removed = null]) => keepOnly(list, (each) => !includes(items(removed), each)),
    '!retainAll(Collection)': (list, [kept = null]) => keepOnly(list, (each) => includes(items(kept), each)),
    '!clear()': (list) => {
      list.length = 0;
      return null;
    },
  }),
  commonMethods,
);

/** What is no collection has no elements; its kind was tested when the method was chosen. */
function items(value: Value): readonly Value[] {
  return itemsOf(value) ?? [];
}

function inRange(list: readonly Value[], index: Value): number {
  const at = Number(index);
  if (at >= 0 && at < list.length) return at;
  return raiseJava('java.lang.IndexOutOfBoundsException', `Index ${at} out of bounds for length ${list.length}`);
}

function raiseMissing(): never {
  return raiseJava('java.util.NoSuchElementException', '');
}

/** The list is filled anew in place, because others may hold it as well. */
function keepOnly(list: Value[], keeps: (item: Value) => boolean): boolean {
  const kept = list.filter(keeps);
  const isChanged = kept.length !== list.length;
  list.length = 0;
  for (const item of kept) list.push(item);
  return isChanged;
}
