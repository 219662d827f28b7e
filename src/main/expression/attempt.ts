// Where Pebble catches a name that is not there: `??`, `???`, `default` and `is defined`. Other failures pass.
import { Failure } from './raise.ts';
import type { RenderState } from './render-state.ts';
import type { Value } from './value.ts';

/** Evaluates; undefined where a name, attribute or index was not there. */
function attempt(state: RenderState, evaluate: () => Value): Value | undefined {
  const { scope, output, parts, isWritten, printsJson, macroDepth } = state;
  try {
    return evaluate();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind !== 'not-found') throw thrown;
    // What failed may have been inside of a macro.
    Object.assign(state, { scope, output, parts, isWritten, printsJson, macroDepth });
    return undefined;
  }
}

/**
 * `left ?? right`: left unless it is not there or null. Failures of another kind, such as a missing secret, pass
 * through.
 */
export function coalesce(state: RenderState, left: () => Value, right: () => Value): Value {
  return attempt(state, left) ?? right();
}

/** `left ??? right`: left unless it is not there; null stays. */
export function coalesceUndefined(state: RenderState, left: () => Value, right: () => Value): Value {
  const value = attempt(state, left);
  return value === undefined ? right() : value;
}

/** The input of `default` and `is defined`: null where it is not there. */
export function orNull(state: RenderState, evaluate: () => Value): Value {
  return attempt(state, evaluate) ?? null;
}
