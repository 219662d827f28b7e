// Values of variables belong to who renders: a flow's trigger is rendered by many templates. Kestra lets a
// template change them in place (`l.add(1)`, `l | sort`), so such a template works on copies.
// A rendering starts without copies; the first change in it stops it, and it starts again with copies.
import type { RenderState } from './render-state.ts';
import { JavaArray, JavaHashMap, type Value } from './value.ts';

/** Thrown to start a rendering again with copies of its variables; nothing but the renderer catches it. */
export const needsCopies: unique symbol = Symbol('needs copies');

/** Must be called before a value is changed in place. */
export function claimValues(state: RenderState): void {
  // oxlint-disable-next-line typescript/only-throw-error -- a signal that unwinds, not an error
  if (!state.ownsValues) throw needsCopies;
}

/** A copy that shares nothing that can be changed. Scalars are never changed, so they stay the same objects. */
export function copyValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyValue);
  if (value instanceof JavaHashMap) return new JavaHashMap(copyEntries(value));
  if (value instanceof Map) return new Map(copyEntries(value));
  if (value instanceof JavaArray) return new JavaArray(value.items.map(copyValue), value.componentClassName);
  return value;
}

function copyEntries(map: Map<Value, Value>): [Value, Value][] {
  return Array.from(map, ([key, member]) => [key, copyValue(member)]);
}
