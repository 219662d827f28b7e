// What a template writes: text, `{{ … }}`, and bodies whose output becomes a value.
// Printed lists and maps are JSON; in macros, `block()` and the tag `filter` they are Java's text, because
// Pebble collects those in a plain writer.
import { raiseBound, raiseLimit, raiseWriter } from './raise.ts';
import type { RenderState } from './render-state.ts';
import { globalContextClass } from './scope.ts';
import { printPlainDecimal } from './print-number.ts';
import { toText } from './to-text.ts';
import { JavaArray, JavaBigDecimal, JavaBytes, JavaCollection, JavaObject, type Value } from './value.ts';
import { writeJson } from './write-json.ts';

/** Text of the template. Text that is empty was trimmed away and counts as nothing written. */
export function writeText(state: RenderState, text: string): void {
  if (text !== '') state.isWritten = true;
  state.output += text;
  if (state.parts !== null) state.parts.push(text);
  if (state.output.length > state.engine.bounds.outputCharactersMax) refuseOutput(state);
}

/** `{{ value }}`; null prints nothing. */
export function print(state: RenderState, value: Value): void {
  if (value === null) return;
  state.isWritten = true;
  state.output += typeof value === 'string' ? value : printed(state, value);
  if (state.parts !== null) state.parts.push(value);
  if (state.output.length > state.engine.bounds.outputCharactersMax) refuseOutput(state);
}

function printed(state: RenderState, value: Value): string {
  if (typeof value !== 'object') return String(value);
  if (value instanceof JavaBigDecimal) return printPlainDecimal(value);
  if (value instanceof JavaObject && value.className === globalContextClass) return refuseContext();
  return state.printsJson && isStructure(value) ? writeJson(value, state.engine.switches) : toText(value);
}

function isStructure(value: Value): boolean {
  return (
    Array.isArray(value) ||
    value instanceof Map ||
    value instanceof JavaArray ||
    value instanceof JavaCollection ||
    value instanceof JavaBytes
  );
}

/** Kestra's writer takes `_context` for a map, which Pebble's strict mode does not let it read. */
function refuseContext(): never {
  return raiseWriter('[no message for java.lang.UnsupportedOperationException]');
}

function refuseOutput({ engine: { switches, bounds } }: RenderState): never {
  const characters = bounds.outputCharactersMax;
  if (switches.boundsRendering) {
    raiseLimit(`The rendered output exceeds the maximum allowed size of ${characters} characters.`);
  }
  return raiseBound(`Cannot render expression: the output exceeds ${characters} characters`);
}

/**
 * Runs a body and answers what it wrote. The state of the outer output is put back whole; after a failure this is
 * left to whoever catches it.
 */
export function captured(state: RenderState, body: (state: RenderState) => void): string {
  const { output, parts, isWritten, printsJson } = state;
  state.output = '';
  state.parts = null;
  state.printsJson = false;
  body(state);
  const text = state.output;
  Object.assign(state, { output, parts, isWritten, printsJson });
  return text;
}
