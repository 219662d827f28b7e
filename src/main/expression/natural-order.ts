// Java's natural order: `Comparable.compareTo` between values of one class, and sorting by it. Two values of
// different classes do not compare, and the error names the pair that Java's own sort meets first.
// Source: java.util.ComparableTimSort for lists of fewer than 32 elements.
import { JavaDouble } from '../contract/value.ts';
import { raiseCast, raiseNull } from './argument.ts';
import { classNameOf } from './java-class.ts';
import { isNumber, toDouble } from './number/java-number.ts';
import { JavaBigInteger, JavaCharacter, JavaEnum, JavaFloat, JavaInstant, type Value } from './value.ts';

/**
 * `left.compareTo(right)`. The texts for null are those of Java's sort, whose array is called `a` and whose index
 * `runHi`.
 */
export function compareValues(left: Value, right: Value): number {
  if (left === null) {
    return raiseNull('Cannot invoke "java.lang.Comparable.compareTo(Object)" because "a[runHi]" is null');
  }
  const leftKey = sortKey(left);
  if (leftKey === undefined) return raiseCast(left, 'java.lang.Comparable');
  const wanted = classNameOf(left);
  if (right === null) {
    return raiseNull(`Cannot read field "value" because "another${wanted.slice(wanted.lastIndexOf('.') + 1)}" is null`);
  }
  const rightKey = sortKey(right);
  if (rightKey === undefined || classNameOf(right) !== wanted) return raiseCast(right, wanted);
  if (leftKey === rightKey) return 0;
  return leftKey < rightKey ? -1 : 1;
}

/** What JavaScript's own `<` orders as Java orders the value; undefined where Java has no order. */
function sortKey(value: Value): string | number | bigint | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return doubleKey(value.value);
  if (value instanceof JavaBigInteger) return value.value;
  if (isNumber(value)) return toDouble(value);
  if (value instanceof JavaCharacter) return value.value;
  if (value instanceof JavaInstant) return value.epochNanos;
  if (value instanceof JavaEnum) return value.name;
  return undefined;
}

/** Java puts NaN last. */
function doubleKey(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/**
 * Sorts the list itself, keeping equal elements in their order. A list of one class is left to JavaScript's sort,
 * which is stable too and faster; any other fails or not depending on which pairs are compared.
 */
export function sortValues(list: Value[], compare: (left: Value, right: Value) => number): Value[] {
  const [head = null] = list;
  const className = classNameOf(head);
  const isUniform = sortKey(head) !== undefined && list.every((item) => classNameOf(item) === className);
  if (isUniform) return list.sort(compare);
  return sortByInsertion(list, compare);
}

/** The comparisons of Java's short sort, in Java's order: first the run at the start, then each element. */
function sortByInsertion(list: Value[], compare: (left: Value, right: Value) => number): Value[] {
  const at = (index: number): Value => list[index] ?? null;
  if (list.length < 2) return list;
  let sorted = 2;
  const isDescending = compare(at(1), at(0)) < 0;
  while (sorted < list.length && compare(at(sorted), at(sorted - 1)) < 0 === isDescending) sorted++;
  if (isDescending) list.splice(0, sorted, ...list.slice(0, sorted).reverse());
  for (let index = sorted; index < list.length; index++) {
    const pivot = at(index);
    let low = 0;
    let high = index;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(pivot, at(middle)) < 0) high = middle;
      else low = middle + 1;
    }
    list.splice(index, 1);
    list.splice(low, 0, pivot);
  }
  return list;
}
