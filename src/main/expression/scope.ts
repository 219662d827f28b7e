// Variables: looked up from the innermost scope outwards, then in the context, then Pebble's own two.
// Only own entries of maps count, so no name reaches anything of JavaScript.
import { nearestNames } from './nearest-name.ts';
import { raiseNotFound } from './raise.ts';
import { type RenderState, type Scope, tick } from './render-state.ts';
import { copyValue } from './ownership.ts';
import { JavaObject, type Value } from './value.ts';

/** Class of `_context`. */
export const globalContextClass = 'io.pebbletemplates.pebble.template.GlobalContext';

/** The value of a name, or undefined where there is none. Pebble's own names come last, so a variable can hide them. */
export function lookUpVariable(state: RenderState, name: string): Value | undefined {
  for (let scope = state.scope; scope !== null; scope = scope.parent) {
    const value = scope.values.get(name);
    if (value !== undefined) return value;
    if (scope.isLocal) return undefined;
  }
  const assigned = state.globals?.get(name);
  if (assigned !== undefined) return assigned;
  const value = state.variables.get(name);
  if (value === undefined) return builtIn(state, name);
  return state.ownsValues ? takeCopy(state, name, value) : value;
}

/** `name` in a template. */
export function variable(state: RenderState, name: string, line: number): Value {
  const value = lookUpVariable(state, name);
  if (value !== undefined) return value;
  return raiseNotFound(name, { path: name, nearest: nearestNames(name, visibleNames(state)) }, line);
}

/** `{% set %}`: changes the innermost scope that has the name, else makes it in the innermost one. */
export function assign(state: RenderState, name: string, value: Value): void {
  for (let scope = state.scope; scope !== null; scope = scope.parent) {
    if (scope.isLocal || scope.values.has(name)) {
      scope.values.set(name, value);
      return;
    }
  }
  const isGlobal = state.scope === null || state.globals?.has(name) === true || state.variables.has(name);
  (isGlobal || state.scope === null ? globalsOf(state) : state.scope.values).set(name, value);
}

/** Makes a parameter in the scope of the macro that is being called. */
export function define(state: RenderState, name: string, value: Value): void {
  state.scope?.values.set(name, value);
}

/** Opens a scope; a local one hides everything outside, so a macro sees neither loops nor variables of its caller. */
export function openScope(state: RenderState, isLocal: boolean): Scope {
  state.scope = { values: new Map(), parent: state.scope, isLocal };
  return state.scope;
}

/**
 * What `render()` and `printContext()` hand on: the innermost value of each name. In a macro these are the names
 * outside of it, as null where the macro cannot see them; its own arguments are not among them, as in Kestra.
 */
export function contextVariables(state: RenderState): Map<string, Value> {
  const names = new Set([...state.variables.keys(), ...(state.globals?.keys() ?? [])]);
  const inner = new Set<string>();
  for (let scope = state.scope; scope !== null; scope = scope.parent) {
    if (scope.isLocal) inner.clear();
    else for (const name of scope.values.keys()) inner.add(name);
  }
  for (const name of inner) names.add(name);
  // Copying the names is work too: a loop in a block in itself copies them at each level.
  tick(state, names.size);
  return new Map(Array.from(names, (name) => [name, lookUpVariable(state, name) ?? null]));
}

/** For the hint about a missing name: what could have been meant there. */
function visibleNames(state: RenderState): Set<string> {
  const names = new Set<string>();
  for (let scope = state.scope; scope !== null; scope = scope.parent) {
    for (const name of scope.values.keys()) names.add(name);
    if (scope.isLocal) return names;
  }
  for (const name of state.variables.keys()) names.add(name);
  for (const name of state.globals?.keys() ?? []) names.add(name);
  return names;
}

function globalsOf(state: RenderState): Map<string, Value> {
  state.globals ??= new Map();
  return state.globals;
}

/** Copied when it is first read, and only what is read: a trigger may be large. */
function takeCopy(state: RenderState, name: string, value: Value): Value {
  const copy = copyValue(value);
  if (copy !== value) globalsOf(state).set(name, copy);
  return copy;
}

/** What Kestra's locale answers; it is always this one. */
const localeMembers: ReadonlyMap<string, Value> = new Map([
  ['language', 'en'],
  ['country', 'US'],
  ['variant', ''],
  ['script', ''],
  ['displayLanguage', 'English'],
  ['displayCountry', 'United States'],
  ['displayName', 'English (United States)'],
  ['ISO3Language', 'eng'],
  ['ISO3Country', 'USA'],
  ['toLanguageTag', 'en-US'],
]);

/** What Pebble puts into every context. Their texts are those of Java, with an address that means nothing. */
function builtIn(state: RenderState, name: string): Value | undefined {
  const template = state.program.template;
  switch (name) {
    case 'locale':
      return new JavaObject('java.util.Locale', localeMembers, 'en_US');
    case 'template':
      return new JavaObject(
        'io.pebbletemplates.pebble.template.PebbleTemplateImpl',
        new Map([['name', template]]),
        'io.pebbletemplates.pebble.template.PebbleTemplateImpl@1b28cdfa',
      );
    case '_context':
      return new JavaObject(globalContextClass, new Map(), '');
    default:
      return undefined;
  }
}
