// One recorded expression: how its context and its services are built from JSON, and what counts as the same
// answer. The cases were seen on Kestra's own engine; `…` in an error stands for anything.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration, LocalDate } from '@js-joda/core';
import { parseJson } from '../../src/main/contract/parse-json.ts';
import { printJsonString } from '../../src/main/contract/print-json.ts';
import { defaultProfile, type Profile, switchesOf } from '../../src/main/contract/profile.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../src/main/contract/value.ts';
import type { RenderScope } from '../../src/main/expression/renderer.ts';
import type { Lookup, Services } from '../../src/main/expression/services.ts';
import { toText } from '../../src/main/expression/to-text.ts';
import { JavaArray, JavaCollection, JavaInstant, JavaTemporal, type Value } from '../../src/main/expression/value.ts';
import { writeJson } from '../../src/main/expression/write-json.ts';

/** What Kestra answered. Exactly one of `output`, `json`, `regex`, `length` and `error` is there. */
export interface RecordedOutcome {
  readonly output?: string;
  /** As text with sorted keys. */
  readonly json?: string;
  readonly regex?: string;
  readonly length?: number;
  readonly error?: string;
  readonly class?: string;
}

/** One case. */
export interface RecordedExpression {
  readonly id: string;
  readonly expression: string;
  readonly mode: 'text' | 'typed' | 'object';
  readonly context: JsonMap;
  readonly setup: JsonMap;
  readonly outcomes: Readonly<Record<Profile, RecordedOutcome>>;
}

/** Reads the recorded cases. */
export function readRecordedExpressions(): readonly RecordedExpression[] {
  const path = fileURLToPath(new URL('recorded/expressions.json', import.meta.url));
  const parsed = parseJson(readFileSync(path, 'utf8'));
  if (!parsed.ok || !Array.isArray(parsed.value)) throw new Error('The recorded expressions cannot be read');
  return parsed.value.filter(isJsonMap).map(toCase);
}

/** What a template of the case sees. */
export function createCaseScope({ context, setup }: RecordedExpression): RenderScope {
  const variables = new Map<string, Value>();
  for (const [name, value] of context) variables.set(name, toValue(value));
  return { variables, services: createCaseServices(setup) };
}

function toCase(fields: JsonMap): RecordedExpression {
  const mode = fields.get('mode');
  return {
    id: text(fields.get('id')) ?? '',
    expression: text(fields.get('expression')) ?? '',
    mode: mode === 'typed' || mode === 'object' ? mode : 'text',
    context: mapOf(fields.get('context')),
    setup: mapOf(fields.get('setup')),
    outcomes: { '1.3': toOutcome(mapOf(fields.get('1.3'))), '2.0': toOutcome(mapOf(fields.get('2.0'))) },
  };
}

function toOutcome(fields: JsonMap): RecordedOutcome {
  const length = fields.get('length');
  const json = fields.get('json');
  const texts = (['output', 'regex', 'error', 'class'] as const).flatMap((name) => {
    const value = text(fields.get(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(texts),
    ...(typeof length === 'number' ? { length } : {}),
    ...(json === undefined ? {} : { json: toSortedJson(json) }),
  };
}

/** JSON text with sorted keys and null members, for comparing values whose order is not fixed. */
export function toSortedJson(value: Value): string {
  if (value instanceof JavaArray || value instanceof JavaCollection) return toSortedJson([...value.items]);
  if (Array.isArray(value)) return `[${value.map(toSortedJson).join(',')}]`;
  if (!(value instanceof Map)) return writeJson(value, switchesOf(defaultProfile));
  const members = Array.from(value, ([key, member]) => `${printJsonString(toText(key))}:${toSortedJson(member)}`);
  return `{${members.toSorted().join(',')}}`;
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function mapOf(value: JsonValue | undefined): JsonMap {
  return isJsonMap(value) ? value : new Map();
}

/** JSON as Jackson reads it, with `{"$instant": …}` and its like as Java's own values. */
export function toValue(value: JsonValue): Value {
  if (Array.isArray(value)) return value.map(toValue);
  if (!isJsonMap(value)) return value;
  const [kind, content] = value.size === 1 ? ([...value][0] ?? []) : [];
  if (typeof content === 'string') {
    if (kind === '$instant') return new JavaInstant(toNanos(content));
    if (kind === '$duration') return new JavaTemporal(Duration.parse(content), 'java.time.Duration');
    if (kind === '$date') return new JavaTemporal(LocalDate.parse(content), 'java.time.LocalDate');
  }
  return new Map([...value].map(([key, member]) => [key, toValue(member)]));
}

function toNanos(instant: string): bigint {
  const [, seconds = '', fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  return BigInt(Date.parse(`${seconds}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}

function createCaseServices(setup: JsonMap): Services {
  const secrets = mapOf(setup.get('secrets'));
  const namespaced = (name: string, namespace: string, key: string): Lookup<Value> => {
    const value = mapOf(mapOf(setup.get(name)).get(namespace)).get(key);
    return value === undefined ? { found: false } : { found: true, value: toValue(value) };
  };
  let ids = 0;
  return {
    nowNanos: () => 1_714_558_830_123_456_789n,
    random: () => (ids++ % 1000) / 1000,
    newId: () => `id${String(ids++).padStart(20, '0')}`,
    timeZone: 'UTC',
    secret: ({ key }) =>
      textLookup(secrets.has(key) ? { found: true, value: secrets.get(key) ?? null } : { found: false }),
    kv: ({ namespace, key }) => namespaced('kv', namespace, key),
    readFile({ namespace, path }) {
      const found = textLookup(namespaced('files', namespace, path.replace(/^\/+/, '')));
      return found.found ? { found: true, value: Buffer.from(found.value) } : found;
    },
  };
}

function textLookup(found: Lookup<Value>): Lookup<string> {
  return found.found && typeof found.value === 'string' ? { found: true, value: found.value } : { found: false };
}
