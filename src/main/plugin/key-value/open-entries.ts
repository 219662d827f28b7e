// The entries of the namespace that a task names, as Kestra lets a task at them: its own namespace and those
// above it always, any other where something is known of it. Keys are judged before they are looked up.
// Source: `KVStoreService` and `InternalKVStore` of Kestra, seen on 1.3.19 and 2.0.0 (`kv-*`).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { parseInstant } from '../../contract/instant.ts';
import type { JsonValue } from '../../contract/value.ts';
import { faultOfKey } from '../../expression/function/kv.ts';
import type { RunContext } from '../plugin.ts';
import type { KeyValueEntry } from '../ports.ts';
import { jacksonTokenError, renderAsText } from '../render-property.ts';

/** Where a task looks. */
export interface EntryPlace {
  readonly namespace: string;
  readonly key: string;
}

/** What every task that looks for one entry may say; all of it is rendered only in an execution. */
export function entryProperties(): z.ZodRawShape {
  return { key: z.unknown(), namespace: z.unknown().optional(), errorOnMissing: z.unknown().optional() };
}

/** Renders the property `namespace`; absent, it is the flow's. */
export function renderNamespace(property: JsonValue | undefined, context: RunContext): Result<string> {
  return property === undefined || property === null ? ok(context.scope.namespace) : renderAsText(property, context);
}

/** Renders a property that is a yes or no, in any case of letters. */
export function renderFlag(property: JsonValue, context: RunContext): Result<boolean> {
  const text = renderAsText(property, context);
  if (!text.ok) return text;
  if (/^true$/i.test(text.value)) return ok(true);
  return /^false$/i.test(text.value) ? ok(false) : failed(jacksonTokenError(text.value));
}

/** Refuses a namespace that nothing is known of. */
export function checkNamespace(namespace: string, { scope, ports }: RunContext): Result<void> {
  const isOwnOrAbove = `${scope.namespace}.`.startsWith(`${namespace}.`);
  if (isOwnOrAbove || ports.keyValues.hasNamespace(namespace)) return ok(undefined);
  return failed(`Cannot access the KV store. The namespace '${namespace}' does not exist.`);
}

/** Refuses what no key looks like. */
export function checkKey(key: string): Result<void> {
  const fault = faultOfKey(key);
  return fault === undefined ? ok(undefined) : failed(fault);
}

/** The namespace and the key that a task names, both judged. */
export function renderPlace(properties: ReadonlyMap<string, JsonValue>, context: RunContext): Result<EntryPlace> {
  const namespace = renderNamespace(properties.get('namespace'), context);
  if (!namespace.ok) return namespace;
  const key = renderAsText(properties.get('key') ?? null, context);
  if (!key.ok) return key;
  const known = checkNamespace(namespace.value, context);
  if (!known.ok) return known;
  const valid = checkKey(key.value);
  return valid.ok ? ok({ namespace: namespace.value, key: key.value }) : valid;
}

/** The entry of exactly this namespace. One that has expired is removed, and the task fails. */
export async function readEntry(place: EntryPlace, { ports }: RunContext): Promise<Result<KeyValueEntry | undefined>> {
  const found = ports.keyValues.find(place);
  if (!found.ok || found.value?.expiresAt === undefined) return found;
  if (parseInstant(found.value.expiresAt) >= ports.nowNanos()) return found;
  const deleted = await ports.keyValues.delete(place);
  return deleted.ok ? failed('The requested value has expired') : deleted;
}

/** What a task says that was told to fail without an entry. */
export function missingEntry({ namespace, key }: EntryPlace): Result<never> {
  return failed(`No value found for key '${key}' in namespace '${namespace}' and \`errorOnMissing\` is set to true`);
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
