// Key-value entries for the window: listed, read, set with one of Kestra's types, deleted. What is wrong names the
// field that it is in. Nothing is inherited, as in Kestra: a namespace has its own entries alone.
// Source: `kestra-api.md` §7 and the task `kv.Set`, with whose reading of values this one is shared.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { formatInstant, parseInstant } from '../contract/instant.ts';
import type { KeyValueSummary, KeyValueText } from '../contract/key-value.ts';
import type { MethodParameters } from '../contract/methods.ts';
import { printJson } from '../contract/print-json.ts';
import type { Switches } from '../contract/switches.ts';
import type { IsoInstant } from '../contract/state.ts';
import { faultOfKey } from '../expression/function/kv.ts';
import { durationSeconds, secondsToNanos } from '../plugin/java-duration.ts';
import { type EntryValue, toEntryValue } from '../plugin/key-value/entry-value.ts';
import type { KeyValueEntry, KeyValueStore } from '../plugin/ports.ts';
import type { Handlers } from './handler.ts';

/** What the handlers need. */
export interface KeyValueHandlerOptions {
  readonly keyValues: KeyValueStore;
  readonly nowNanos: () => bigint;
  readonly switches: Switches;
}

type KeyValueMethod = `keyValues.${'list' | 'get' | 'set' | 'delete'}`;

/** The handlers of entries. Answers KEY_VALUE_INVALID with the field, KEY_VALUE_NOT_FOUND, STORAGE_FAILED. */
export function createKeyValueHandlers(options: KeyValueHandlerOptions): Pick<Handlers, KeyValueMethod> {
  const { keyValues, nowNanos } = options;
  const get = (of: MethodParameters<'keyValues.get'>): Result<KeyValueText> => {
    const found = keyValues.find(of);
    if (!found.ok) return found;
    if (found.value === undefined) {
      return fail(createError('KEY_VALUE_NOT_FOUND', `Cannot read "${of.key}": "${of.namespace}" has no such entry`));
    }
    return ok({ ...summaryOf(found.value, nowNanos()), text: textOf(found.value) });
  };
  return {
    'keyValues.list'({ namespace }) {
      const entries = keyValues.list({ namespace });
      return entries.ok ? ok(entries.value.map((entry) => summaryOf(entry, nowNanos()))) : entries;
    },
    'keyValues.get': get,
    async 'keyValues.set'(wished) {
      const read = readEntry(wished, options);
      if (!read.ok) return read;
      const kept = await keyValues.set(read.value);
      return kept.ok ? get(wished) : kept;
    },
    async 'keyValues.delete'(of) {
      const deleted = await keyValues.delete(of);
      return deleted.ok ? ok({ deleted: deleted.value }) : deleted;
    },
  };
}

type NewEntry = Parameters<KeyValueStore['set']>[0];

/** What is to be stored, or which field keeps it from being. */
function readEntry(wished: MethodParameters<'keyValues.set'>, options: KeyValueHandlerOptions): Result<NewEntry> {
  const { namespace, key, description = '', ttl = '' } = wished;
  const fault = faultOfKey(key);
  if (fault !== undefined) return invalid('key', fault);
  if (wished.isNew === true) {
    const there = options.keyValues.find({ namespace, key });
    if (!there.ok) return there;
    if (there.value !== undefined) return invalid('key', `"${key}" is there already`);
  }
  const value = readValue(wished, options.switches);
  if (!value.ok) return invalid('value', value.error);
  const expiresAt = ttl === '' ? undefined : expiryOf(ttl, options.nowNanos());
  if (ttl !== '' && expiresAt === undefined)
    return invalid('ttl', `"${ttl}" must be an ISO duration such as PT1H or P7D`);
  return ok({
    namespace,
    key,
    ...value.value,
    ...(description === '' ? {} : { description }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  });
}

/** The value, or a sentence. A task takes every other word for no; whoever types one here has mistyped. */
function readValue(
  { type, value }: Pick<MethodParameters<'keyValues.set'>, 'type' | 'value'>,
  switches: Switches,
): Result<EntryValue, string> {
  if (type === 'BOOLEAN' && !/^(?:true|false)$/i.test(value)) return fail(`"${value}" must be true or false`);
  const read = toEntryValue(value, { kvType: type, switches });
  return read.ok ? read : fail(read.error.message);
}

/** When an entry of this age ends; undefined where the text is no duration, or one that has no length. */
function expiryOf(ttl: string, nowNanos: bigint): IsoInstant | undefined {
  const seconds = durationSeconds(ttl);
  // Beyond the year 9999 no instant can be printed that is read again.
  if (seconds === undefined || seconds <= 0 || seconds > 200_000_000_000) return undefined;
  return formatInstant(nowNanos + secondsToNanos(seconds));
}

function summaryOf(entry: KeyValueEntry, nowNanos: bigint): KeyValueSummary {
  const { value: _value, createdAt: _createdAt, ...summary } = entry;
  return { ...summary, isExpired: entry.expiresAt !== undefined && parseInstant(entry.expiresAt) < nowNanos };
}

function textOf({ type, value }: KeyValueEntry): string {
  // The type is what tells a text "1" from a number; maps may be texts of JSON that is a text.
  return typeof value === 'string' && type !== 'JSON' ? value : printJson(value, 'keep');
}

function invalid(field: 'key' | 'value' | 'ttl', reason: string): Result<never> {
  return fail(createError('KEY_VALUE_INVALID', `Cannot set entry: ${reason}`, { field }));
}
