// What the original's database makes of what came with a request. A caller who does not wait hears of the request as it
// came; the execution, and all that its tasks see, went through the database and lost what it cannot keep.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `q-null0`, `b-nul`, `b-rawnul`, `b-dec`, `z-neg0`).
import type { Execution } from '../contract/model.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, JavaDouble, type JsonText, type JsonValue } from '../contract/value.ts';

/** A new execution as it is read again. Where the profile keeps the trigger whole, its tasks alone see it changed. */
export function asStored(execution: Execution, { keepsTriggerWhole }: Pick<Switches, 'keepsTriggerWhole'>): Execution {
  const { trigger, inputs } = execution;
  return {
    ...execution,
    ...(trigger === undefined || keepsTriggerWhole
      ? {}
      : { trigger: { ...trigger, variables: toStored(trigger.variables) } }),
    ...(inputs === undefined ? {} : { inputs: toStored(inputs) }),
  };
}

/**
 * A JSON text without the character NUL in it, and without the sign of a zero. Most texts hold neither, and two
 * searches cost far less than reading one.
 */
export function toStored(text: JsonText): JsonText {
  if (!text.includes(String.raw`\u0000`) && !text.includes('-0.0')) return text;
  const read = parseJson(text, { depthMax: depthReadMax });
  return read.ok ? printJson(settle(read.value), 'keep') : text;
}

/** Deeper than anything that a request can bring, so that a text which was printed is read again. */
const depthReadMax = 2000;

function settle(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (value instanceof JavaDouble) return Object.is(value.value, -0) ? new JavaDouble(0) : value;
  if (Array.isArray(value)) return value.map(settle);
  if (isJsonMap(value)) return new Map([...value].map(([key, member]) => [key.replaceAll('\0', ''), settle(member)]));
  return value;
}
