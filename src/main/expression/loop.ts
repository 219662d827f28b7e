// `{% for %}`: what can be gone through, its turns, and the scope in which they run.
import { raiseJava, raisePebbleAt } from './raise.ts';
import { type RenderState, type Scope, tick } from './render-state.ts';
import { openScope } from './scope.ts';
import { toText } from './to-text.ts';
import { JavaArray, JavaCollection, JavaEntry, JavaLoop, type Value } from './value.ts';

/** A loop that runs; null for one over null, which prints nothing at all, not even its `else`. */
interface RunningLoop {
  readonly items: readonly Value[];
  readonly name: string;
  readonly scope: Scope | null;
  readonly loop: JavaLoop;
  turn: number;
}

/**
 * Starts a loop. Generated code calls this once and `nextTurn` before each turn, so that the body can be plain code.
 */
export function startLoop(state: RenderState, iterable: Value, name: string, line: number): RunningLoop | null {
  if (iterable === null) return null;
  const items = iterableItems(iterable);
  if (items === undefined) {
    return raisePebbleAt(line, `Not an iterable object. Value = [${toText(iterable)}]`);
  }
  const loop = new JavaLoop(items.length);
  if (items.length === 0) return { items, name, scope: null, loop, turn: 0 };
  const scope = openScope(state, false);
  scope.values.set('loop', loop);
  return { items, name, scope, loop, turn: 0 };
}

/**
 * Goes to the next turn; after the last one the scope is closed. A failure in the body leaves the scope open, which
 * whoever catches it sets right.
 */
export function nextTurn(state: RenderState, running: RunningLoop | null): boolean {
  if (running === null || running.scope === null) return false;
  const { items, loop, scope, turn } = running;
  if (turn === items.length) {
    state.scope = scope.parent;
    return false;
  }
  // A list that the body changed stops Java's iterator.
  if (items.length !== loop.length) raiseJava('java.util.ConcurrentModificationException', '');
  tick(state, 1);
  state.scope = scope;
  loop.index = turn;
  running.turn = turn + 1;
  scope.values.set(running.name, items[turn] ?? null);
  return true;
}

/** Whether the part behind `else` is printed. */
export function wasEmpty(running: RunningLoop | null): boolean {
  return running !== null && running.scope === null;
}

/** Maps are gone through by their entries; a text is not iterable, unlike in other template languages. */
function iterableItems(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return Array.from(value.keys(), (key) => new JavaEntry(value, key));
  return value instanceof JavaArray || value instanceof JavaCollection ? value.items : undefined;
}
