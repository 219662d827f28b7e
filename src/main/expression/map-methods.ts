// Methods of Java's maps and their entries that a template can call, always with parentheses on a map:
// without them a name is a key. A HashMap keeps Java's order when it is changed.
import { javaEquals, lookUp } from './compare.ts';
import { createHashMap, hashValue } from './hash-map.ts';
import { defineMethods } from './java-method.ts';
import { entryValue, toText } from './to-text.ts';
import { JavaCollection, JavaEntry, JavaHashMap, type Value } from './value.ts';

type JavaMap = Map<Value, Value>;

/** Methods of maps. Those with `!` change the map itself, which is copied before where it belongs to the caller. */
export const mapMethods = defineMethods<JavaMap>({
  'size()': (map) => map.size,
  'isEmpty()': (map) => map.size === 0,
  'toString()': (map) => toText(map),
  'hashCode()': (map) => hashValue(map),
  'get(Object)': (map, [key = null]) => lookUp(map, key) ?? null,
  'getOrDefault(Object, Object)': (map, [key = null, fallback = null]) => {
    const value = lookUp(map, key);
    return value === undefined ? fallback : value;
  },
  'containsKey(Object)': (map, [key = null]) => lookUp(map, key) !== undefined,
  'containsValue(Object)': (map, [value = null]) => [...map.values()].some((each) => javaEquals(each, value)),
  'keySet()': (map) => new JavaCollection([...map.keys()], 'set'),
  'values()': (map) => new JavaCollection([...map.values()], 'values'),
  'entrySet()': (map) => new JavaCollection(entriesOf(map), 'set'),
  'firstEntry()': (map) => entriesOf(map)[0] ?? null,
  'lastEntry()': (map) => entriesOf(map).at(-1) ?? null,
  'equals(Object)': (map, [other = null]) => javaEquals(map, other),
  'clone()': (map) => (map instanceof JavaHashMap ? new JavaHashMap(map) : new Map(map)),
  '!put(Object, Object)': (map, [key = null, value = null]) => put(map, key, value),
  '!putIfAbsent(Object, Object)': (map, [key = null, value = null]) =>
    (lookUp(map, key) ?? null) === null ? put(map, key, value) : (lookUp(map, key) ?? null),
  '!replace(Object, Object)': (map, [key = null, value = null]) =>
    lookUp(map, key) === undefined ? null : put(map, key, value),
  '!putAll(Map)': (map, [other = null]) => {
    if (other instanceof Map) for (const [key, value] of Array.from(other)) put(map, key, value);
    return null;
  },
  '!remove(Object)': (map, [key = null]) => {
    const before = lookUp(map, key) ?? null;
    map.delete(storedKey(map, key));
    return before;
  },
  '!clear()': (map) => {
    map.clear();
    return null;
  },
});

/** Methods of entries; one knows its map, so a change of its value shows there. */
export const entryMethods = defineMethods<JavaEntry>({
  'getKey()': ({ key }) => key,
  'getValue()': entryValue,
  'toString()': toText,
  'hashCode()': hashValue,
  '!setValue(Object)': ({ map, key }, [value = null]) => put(map, key, value),
});

function entriesOf(map: JavaMap): JavaEntry[] {
  return Array.from(map.keys(), (key) => new JavaEntry(map, key));
}

/** Gives the value before, as Java does; null stands for none. */
function put(map: JavaMap, key: Value, value: Value): Value {
  const before = lookUp(map, key) ?? null;
  const isNew = lookUp(map, key) === undefined;
  map.set(storedKey(map, key), value);
  if (isNew && map instanceof JavaHashMap) restoreOrder(map);
  return before;
}

/** A HashMap that grew may print in another order than before. */
function restoreOrder(map: JavaHashMap): void {
  const ordered = createHashMap(map);
  map.clear();
  for (const [key, value] of ordered) map.set(key, value);
}

/** The key object under which an equal key stands in the map. */
function storedKey(map: JavaMap, key: Value): Value {
  if (typeof key !== 'object' || key === null || map.has(key)) return key;
  for (const stored of map.keys()) if (javaEquals(stored, key)) return stored;
  return key;
}
