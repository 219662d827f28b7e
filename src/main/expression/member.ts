// `a.b`, `a[b]` and `a.b(c)`: keys of maps, indexes of lists, then the methods of Java's classes that our own
// table has. No property of a JavaScript object is ever read by a template's name.
// Source: Pebble's `GetAttributeExpression` and `DefaultAttributeResolver`.
import { joinPath } from './describe-path.ts';
import { findJavaMethod } from './java-methods.ts';
import { classNameOf } from './java-class.ts';
import { lookUp } from './compare.ts';
import { nearestNames } from './nearest-name.ts';
import { isNumber, toDouble, toLong } from './number/java-number.ts';
import { claimValues } from './ownership.ts';
import { Failure, raiseAt, raiseJava, raiseNotFound, raisePebbleAt } from './raise.ts';
import { type RenderState, tick } from './render-state.ts';
import { toText } from './to-text.ts';
import { globalContextClass, lookUpVariable } from './scope.ts';
import { JavaArray, JavaObject, type Value } from './value.ts';

/**
 * `target.key` and `target[key]`. A map whose key is there is the common case and is done at once; everything else
 * goes through Pebble's order of attempts.
 */
export function member(
  state: RenderState,
  target: Value,
  key: Value,
  line: number,
  path: number,
  variable: string | null,
): Value {
  if (target instanceof Map) {
    const value = target.get(key);
    if (value !== undefined) return value;
    return otherMapMember(state, target, { key, line, path, variable });
  }
  return otherMember(state, target, { key, line, path, variable });
}

/** `target.key(…)`: methods alone, so a member of a map cannot be called. */
export function callMember(
  state: RenderState,
  target: Value,
  key: Value,
  parameters: readonly Value[],
  line: number,
  path: number,
  variable: string | null,
): Value {
  const access = { key, line, path, variable };
  if (target === null) return raiseMissing(state, target, access);
  return invoke(state, target, access, parameters);
}

/** One access: what it reads, where it stands, and the variable that it reads from directly. */
interface Access {
  readonly key: Value;
  readonly line: number;
  readonly path: number;
  readonly variable: string | null;
}

function otherMapMember(state: RenderState, map: Map<Value, Value>, access: Access): Value {
  const { key, line } = access;
  if (isNumber(key)) {
    const [first = null] = map.size > 0 ? map.keys() : raiseJava('java.util.NoSuchElementException', '');
    const value = lookUp(map, castKey(key, first, line));
    if (value !== undefined) return value;
  }
  if (key === null) {
    raiseJava(
      'java.lang.NullPointerException',
      'Cannot invoke "Object.toString()" because "attributeNameValue" is null',
    );
  }
  return lookUp(map, key) ?? raiseMissing(state, map, access);
}

/**
 * A number becomes a key of the class that the map's first key has: Pebble's guess, which is right for maps of one
 * kind.
 */
function castKey(key: Value, first: Value, line: number): Value {
  if (isNumber(key) && isNumber(first)) {
    if (typeof first === 'number') return Number(BigInt.asIntN(32, toLong(key)));
    if (typeof first === 'bigint') return toLong(key);
    return toDouble(key) === toDouble(first) ? first : key;
  }
  return raisePebbleAt(line, `type class ${classNameOf(first)} not supported for key ${toText(key)}`);
}

function otherMember(state: RenderState, target: Value, access: Access): Value {
  if (target === null) return raiseMissing(state, target, access);
  // A negative index is an index too, but leads nowhere.
  if (Array.isArray(target) || target instanceof JavaArray) {
    const items = Array.isArray(target) ? target : target.items;
    const index = readIndex(access.key);
    if (index !== undefined) return items[index] ?? (index in items ? null : raiseMissing(state, target, access));
    // An array has elements and nothing else, unlike a list.
    if (target instanceof JavaArray) return raiseMissing(state, target, access);
  }
  if (isGlobalContext(target)) return raiseJava('java.lang.UnsupportedOperationException', '');
  return invoke(state, target, access, []);
}

/** The index that a key spells, as Java's `Integer.parseInt` reads it. */
function readIndex(key: Value): number | undefined {
  if (typeof key === 'number') return key;
  const text = toText(key);
  return /^[+-]?[0-9]{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31 ? Number(text) : undefined;
}

/**
 * In this order: what is denied by name, what Java keeps shut, members of our own objects, then the methods of the
 * class.
 */
function invoke(state: RenderState, target: Value, access: Access, parameters: readonly Value[]): Value {
  const name = toText(access.key);
  refuseDenied(name, parameters, access.line);
  if (name === '') {
    raiseJava('java.lang.StringIndexOutOfBoundsException', 'Index 0 out of bounds for length 0');
  }
  if (isGlobalContext(target)) return callGlobalContext(state, access, parameters);
  refuseInaccessible(target, name, parameters);
  if (target instanceof JavaObject && parameters.length === 0) {
    const value = objectMember(target, name);
    return value ?? raiseMissing(state, target, access);
  }
  const method = findJavaMethod(target, name, parameters);
  if (method === undefined) return raiseMissing(state, target, access);
  // Before the call, since it may start the rendering again.
  if (method.changes) claimValues(state);
  tick(state, 1);
  try {
    return method.invoke();
  } catch (thrown) {
    // Java reports what a method throws as a call that did not work.
    if (!(thrown instanceof Failure) || thrown.kind !== 'java') throw thrown;
    return raisePebbleAt(access.line, `Could not call ${method.name}`);
  }
}

/** Java does not open the classes of iterators and streams to Pebble: their methods are found, but fail. */
const inaccessible: ReadonlyMap<string, readonly [className: string, signature: string, packageName: string]> = new Map(
  [
    ['next', ['java.util.ArrayList$Itr', 'public java.lang.Object java.util.ArrayList$Itr.next()', 'java.util']],
    ['hasnext', ['java.util.ArrayList$Itr', 'public boolean java.util.ArrayList$Itr.hasNext()', 'java.util']],
    [
      'count',
      [
        'java.util.stream.ReferencePipeline$Head',
        'public final long java.util.stream.ReferencePipeline.count()',
        'java.util.stream',
      ],
    ],
  ],
);

function refuseInaccessible(target: Value, name: string, parameters: readonly Value[]): void {
  if (!(target instanceof JavaObject) || parameters.length > 0) return;
  const [className, signature, packageName] = inaccessible.get(name.toLowerCase()) ?? [];
  if (className !== target.className) return;
  raiseJava(
    'java.lang.reflect.InaccessibleObjectException',
    `Unable to make ${signature} accessible: module java.base does not "opens ${packageName}" to unnamed module @2f67b837`,
  );
}

function isGlobalContext(target: Value): boolean {
  return target instanceof JavaObject && target.className === globalContextClass;
}

/** `_context` is a map that can only be asked for one value. */
function callGlobalContext(state: RenderState, access: Access, parameters: readonly Value[]): Value {
  const name = toText(access.key).toLowerCase();
  const [key = null] = parameters;
  if (name === 'get' && parameters.length === 1) return lookUpVariable(state, toText(key)) ?? null;
  if (name === 'isempty' && parameters.length === 0) return false;
  const method = findJavaMethod(new Map(), name, parameters);
  if (method === undefined) return raiseMissing(state, access.key, access);
  return raisePebbleAt(access.line, `Could not call ${method.name}`);
}

/** `template.name` and `template.getName()` are one, in any letter case. */
function objectMember(target: JavaObject, name: string): Value | undefined {
  const wanted = name.toLowerCase();
  if (wanted === 'tostring') return target.text;
  for (const [key, value] of target.members) {
    if (key.toLowerCase() === wanted || `get${key.toLowerCase()}` === wanted) return value;
  }
  return undefined;
}

/** Methods of `java.lang.Object` that Pebble denies, by the number of their arguments. */
const denied: ReadonlyMap<string, readonly (string | undefined)[]> = new Map([
  ['getclass', ['public final native java.lang.Class java.lang.Object.getClass()']],
  ['class', ['public final native java.lang.Class java.lang.Object.getClass()']],
  ['notify', ['public final native void java.lang.Object.notify()']],
  ['notifyall', ['public final native void java.lang.Object.notifyAll()']],
  [
    'wait',
    [
      'public final void java.lang.Object.wait() throws java.lang.InterruptedException',
      'public final void java.lang.Object.wait(long) throws java.lang.InterruptedException',
    ],
  ],
]);

function refuseDenied(name: string, parameters: readonly Value[], line: number): void {
  const method = denied.get(name.toLowerCase())?.[parameters.length];
  if (method === undefined) return;
  const text = `For security reasons access to ${method} method is denied.`;
  raiseAt(line, new Failure('pebble', text, 'io.pebbletemplates.pebble.error.ClassAccessException'));
}

/** The name that Kestra reports: the variable where that is null itself, else the key. */
function raiseMissing(state: RenderState, target: Value, { key, line, path, variable }: Access): never {
  const name = toText(key);
  const targetPath = state.program.paths[path] ?? '';
  if (target === null) return raiseNotFound(variable ?? name, { path: targetPath }, line);
  const existing = target instanceof Map ? Array.from(target.keys(), toText) : [];
  const isIndex = typeof key === 'number' || typeof key === 'bigint';
  return raiseNotFound(
    name,
    { path: joinPath(targetPath, isIndex ? Number(key) : name), nearest: nearestNames(name, existing) },
    line,
  );
}
