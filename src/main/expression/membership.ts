// `contains`, which compares as Java does, and Kestra's `isIn`, which compares texts.
import { classNameOf } from './java-class.ts';
import { includes, lookUp } from './compare.ts';
import { raiseJava, raisePebbleAt } from './raise.ts';
import { type RenderState, tick } from './render-state.ts';
import { toText } from './to-text.ts';
import { JavaArray, JavaCollection, type Value } from './value.ts';

/**
 * `container contains wanted`: an element, all of a collection, a key, a part of a text. Elements are compared as
 * Java's `equals` does, so an Integer of the body is not in a list of literals.
 */
export function contains(state: RenderState, container: Value, evaluate: () => Value, line: number): boolean {
  // What is looked for is not even evaluated then.
  if (container === null) return false;
  const wanted = evaluate();
  if (typeof container === 'string') return container.includes(toText(wanted));
  if (container instanceof Map) return lookUp(container, wanted) !== undefined;
  if (container instanceof JavaArray) {
    tick(state, container.items.length);
    return includes(container.items, wanted);
  }
  const items = collectionItems(container);
  if (items === undefined) {
    return raisePebbleAt(
      line,
      `Contains operator can only be used on Collections, Maps and arrays. Actual type was: ${classNameOf(container)}`,
    );
  }
  const all = collectionItems(wanted) ?? [wanted];
  tick(state, items.length * all.length);
  return all.every((each) => includes(items, each));
}

/**
 * `wanted isIn container`: an element, a key or a member with the same text; false for what holds nothing. Arrays,
 * texts and numbers hold nothing to it (recorded as xmem-016), without a complaint.
 */
export function isIn(state: RenderState, wanted: Value, container: Value): boolean {
  if (wanted === null || container === null) return false;
  const text = toText(wanted);
  if (container instanceof Map) return isInMap(container, text);
  const items = collectionItems(container);
  if (items === undefined) return false;
  tick(state, items.length);
  return items.some((item) => (item === null ? raiseNullElement() : toText(item) === text));
}

/** Key by key and member by member, in the order of the map, since a null member on the way stops it. */
function isInMap(map: ReadonlyMap<Value, Value>, text: string): boolean {
  for (const [key, member] of map) {
    if (toText(key) === text) return true;
    if (member === null) {
      raiseJava(
        'java.lang.NullPointerException',
        'Cannot invoke "Object.toString()" because the return value of "java.util.Map$Entry.getValue()" is null',
      );
    }
    if (toText(member) === text) return true;
  }
  return false;
}

/** A null element stops Kestra, without a text. */
function raiseNullElement(): never {
  return raiseJava('java.lang.NullPointerException', '');
}

/** The elements of a Java collection: a list, a set or a map's values, but no array. */
export function collectionItems(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof JavaCollection ? value.items : undefined;
}
