// One case of the form of the recorded expressions, and what becomes of it: `eval --jsonl` and the conformance
// cases are evaluated by this same code. Reading a case from JSON is in `read-eval-case.ts`.
import { type ErrorValue } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson, printJsonString } from '../contract/print-json.ts';
import type { Switches } from '../contract/switches.ts';
import type { JsonText, JsonValue } from '../contract/value.ts';
import { classNameOf } from '../expression/java-class.ts';
import type { Renderer } from '../expression/renderer.ts';
import type { Lookup, Services } from '../expression/services.ts';
import type { Value } from '../expression/value.ts';
import { writeJson } from '../expression/write-json.ts';

/** How a case is rendered: to text, to the value of a property, or all texts inside a JSON value. */
export type EvalMode = 'text' | 'typed' | 'object';

/** One case. */
export interface EvalCase {
  /** Whatever the caller named it with. */
  readonly id: JsonValue;
  readonly expression: string;
  readonly mode: EvalMode;
  readonly variables: ReadonlyMap<string, Value>;
  readonly setup: EvalSetup;
}

/** What a case brings beside its variables; of a kind that it does not bring, the caller's own is taken. */
export interface EvalSetup {
  /** Secrets by key, in upper case, for every namespace. */
  readonly secrets: ReadonlyMap<string, string> | undefined;
  /** Key-value entries by namespace. */
  readonly kv: ReadonlyMap<string, ReadonlyMap<string, Value>> | undefined;
  /** Texts of files by namespace and path. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
}

/** What became of a case; `json` is printed already, members that are null included. */
export type EvalOutcome =
  | { readonly output: string }
  | { readonly json: JsonText; readonly class?: string }
  | { readonly error: string; readonly class?: string };

/** What evaluates. */
export interface EvalTools {
  readonly renderer: Renderer;
  readonly switches: Switches;
  readonly services: Services;
}

/** Evaluates a case. */
export function evaluateCase(evalCase: EvalCase, { renderer, switches, services }: EvalTools): EvalOutcome {
  const { expression, mode, variables, setup } = evalCase;
  const scope = { variables, services: { ...services, ...servicesOf(setup) } };
  if (mode === 'text') {
    const text = renderer.render(expression, scope);
    return text.ok ? { output: text.value } : errorOutcome(text.error);
  }
  if (mode === 'typed') {
    const value = renderer.renderTyped(expression, scope);
    if (!value.ok) return errorOutcome(value.error);
    return { json: writeWithNulls(value.value, switches), class: classNameOf(value.value) };
  }
  const object = parseJson(expression);
  if (!object.ok) return errorOutcome(object.error);
  const value = renderer.renderObject(object.value, scope);
  return value.ok ? { json: writeWithNulls(value.value, switches) } : errorOutcome(value.error);
}

/**
 * The line of `eval --jsonl`. `json` is put in as the text that it is, because parsing it would lose what JavaScript
 * cannot hold, such as great integers and the difference of 1 and 1.0.
 */
export function printOutcome(id: JsonValue, outcome: EvalOutcome): JsonText {
  const members = Object.entries(outcome).map(
    ([name, value]) => `,"${name}":${name === 'json' ? value : printJsonString(value)}`,
  );
  return `{"id":${printJson(id)}${members.join('')}}`;
}

/** Only some failures name their class: those that leave Kestra's renderer unwrapped. */
function errorOutcome({ message, details }: ErrorValue): EvalOutcome {
  const className = details?.['class'];
  return typeof className === 'string' ? { error: message, class: className } : { error: message };
}

/** Only what the case brings replaces the caller's own services, and it answers for every namespace or for its own. */
function servicesOf({ secrets, kv, files }: EvalSetup): Partial<Services> {
  return {
    ...(secrets === undefined ? {} : { secret: ({ key }) => lookUp(secrets, key.toUpperCase()) }),
    ...(kv === undefined ? {} : { kv: ({ namespace, key }) => lookUp(kv.get(namespace), key) }),
    ...(files === undefined ? {} : { readFile: ({ namespace, path }) => toBytes(lookUp(files.get(namespace), path)) }),
  };
}

function toBytes(found: Lookup<string>): Lookup<Uint8Array> {
  return found.found ? { found: true, value: Buffer.from(found.value) } : found;
}

function lookUp<T>(map: ReadonlyMap<string, T> | undefined, key: string): Lookup<T> {
  const value = map?.get(key);
  return value === undefined ? { found: false } : { found: true, value };
}

/** As Kestra writes JSON, but with the members that are null: they are part of what a property's value is. */
function writeWithNulls(value: Value, switches: Switches): JsonText {
  if (Array.isArray(value)) return `[${value.map((item) => writeWithNulls(item, switches)).join()}]`;
  if (!(value instanceof Map)) return writeJson(value, switches);
  const members = [...value].map(([key, member]) => {
    const name = typeof key === 'string' ? printJsonString(key) : `"${writeJson(key, switches)}"`;
    return `${name}:${writeWithNulls(member, switches)}`;
  });
  return `{${members.join()}}`;
}
