// JSON → one case of `eval --jsonl`, checked: `id`, `expression`, `context`, `mode` and `setup`. Values that
// JSON has no form for are written as `{"$instant"}`, `{"$duration"}` and `{"$date"}`.
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { parseInstant } from '../contract/instant.ts';
import { isJsonMap, type JsonValue } from '../contract/value.ts';
import { joda } from '../expression/date/joda.ts';
import { JavaInstant, JavaTemporal, type Value } from '../expression/value.ts';
import type { EvalCase, EvalMode, EvalSetup } from './eval-case.ts';

/**
 * Reads a case; members that it does not know are passed over, since the recorded cases hold their outcomes too.
 * Answers JSON_INVALID.
 */
export function readEvalCase(json: JsonValue): Result<EvalCase> {
  if (!isJsonMap(json)) return invalid('it is not an object');
  const expression = json.get('expression');
  if (typeof expression !== 'string') return invalid('"expression" is not a text');
  const mode = json.get('mode') ?? 'text';
  if (!isMode(mode)) return invalid('"mode" is neither "typed" nor "object"');
  const variables = readVariables(json.get('context') ?? new Map());
  if (!variables.ok) return variables;
  const setup = readSetup(json.get('setup') ?? new Map());
  if (!setup.ok) return setup;
  return ok({ id: json.get('id') ?? null, expression, mode, variables: variables.value, setup: setup.value });
}

/** Reads the variables of a template. Answers JSON_INVALID. */
export function readVariables(json: JsonValue): Result<ReadonlyMap<string, Value>> {
  return readMembers(json, { name: 'the context', readMember: readValue });
}

function isMode(mode: JsonValue): mode is EvalMode {
  return mode === 'text' || mode === 'typed' || mode === 'object';
}

/** A part that is absent stays undefined, which is not the same as an empty one: then the caller's own counts. */
function readSetup(json: JsonValue): Result<EvalSetup> {
  if (!isJsonMap(json)) return invalid('"setup" is not an object');
  const [secrets, kv, files] = [json.get('secrets'), json.get('kv'), json.get('files')];
  const secretTexts =
    secrets === undefined ? ok(undefined) : readMembers(secrets, { name: '"secrets"', readMember: readText });
  if (!secretTexts.ok) return secretTexts;
  const kvValues = kv === undefined ? ok(undefined) : readNamespaces(kv, { name: '"kv"', readMember: readValue });
  if (!kvValues.ok) return kvValues;
  const fileTexts =
    files === undefined ? ok(undefined) : readNamespaces(files, { name: '"files"', readMember: readText });
  if (!fileTexts.ok) return fileTexts;
  return ok({ secrets: secretTexts.value, kv: kvValues.value, files: fileTexts.value });
}

/** What a map is called in a sentence, and what reads its members. */
interface MembersOf<T> {
  readonly name: string;
  readonly readMember: (json: JsonValue) => Result<T>;
}

/** Maps within a map: the outer names are namespaces. */
function readNamespaces<T>(json: JsonValue, of: MembersOf<T>): Result<ReadonlyMap<string, ReadonlyMap<string, T>>> {
  return readMembers(json, { name: of.name, readMember: (member) => readMembers(member, of) });
}

function readMembers<T>(json: JsonValue, { name, readMember }: MembersOf<T>): Result<Map<string, T>> {
  if (!isJsonMap(json)) return invalid(`${name} is not an object`);
  const read = new Map<string, T>();
  for (const [key, member] of json) {
    const value = readMember(member);
    if (!value.ok) return value;
    read.set(key, value.value);
  }
  return ok(read);
}

function readText(json: JsonValue): Result<string> {
  return typeof json === 'string' ? ok(json) : invalid('a secret or a file is not a text');
}

/** A map of one member whose name is a type's is that type; any other is a map, also with such a member beside. */
function readValue(json: JsonValue): Result<Value> {
  if (Array.isArray(json)) return readList(json);
  if (!isJsonMap(json)) return ok(json);
  const [[key, text] = []] = json;
  const readTyped = json.size === 1 && key !== undefined ? typedReaders.get(key) : undefined;
  if (readTyped === undefined) return readMembers(json, { name: 'a map', readMember: readValue });
  return typeof text === 'string' ? readOrExplain(text, readTyped) : invalid(`"${key}" is not a text`);
}

function readList(json: readonly JsonValue[]): Result<Value> {
  const items: Value[] = [];
  for (const item of json) {
    const value = readValue(item);
    if (!value.ok) return value;
    items.push(value.value);
  }
  return ok(items);
}

const typedReaders: ReadonlyMap<string, (text: string) => Value> = new Map([
  ['$instant', (text: string): Value => new JavaInstant(parseInstant(text))],
  ['$duration', (text: string): Value => new JavaTemporal(joda().Duration.parse(text), 'java.time.Duration')],
  ['$date', (text: string): Value => new JavaTemporal(joda().LocalDate.parse(text), 'java.time.LocalDate')],
]);

/** js-joda and BigInt throw on texts that they cannot read. */
function readOrExplain(text: string, read: (text: string) => Value): Result<Value> {
  try {
    return ok(read(text));
  } catch (thrown) {
    return invalid(messageOf(thrown));
  }
}

function invalid(problem: string): { readonly ok: false; readonly error: ErrorValue } {
  return fail(createError('JSON_INVALID', `Cannot read case: ${problem}`));
}
