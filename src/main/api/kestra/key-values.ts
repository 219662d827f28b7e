// Key-value entries by Kestra's API: one entry, its value set as JSON or Ion text, lists, and removal.
// Source: `kestra-api.md` §7.
import { ok, type Result } from '../../contract/errors.ts';
import { formatInstant, parseInstant } from '../../contract/instant.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { printJson, printJsonString } from '../../contract/print-json.ts';
import { isJsonMap, type JsonText, type JsonValue } from '../../contract/value.ts';
import { faultOfKey } from '../../expression/function/kv.ts';
import { durationSeconds, secondsToNanos } from '../../plugin/java-duration.ts';
import { toEntryValue } from '../../plugin/key-value/entry-value.ts';
import { readInstant } from '../../plugin/key-value/read-time.ts';
import type { KeyValueEntry } from '../../plugin/ports.ts';
import { printInstant } from '../kestra-json.ts';
import { createMatcher } from './match-condition.ts';
import { readConditions } from './query-filters.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, type SortKeys, takePage } from './rest-query.ts';

/** Names an entry. */
export interface EntryId {
  readonly namespace: string;
  readonly key: string;
}

/** What entries need. */
type Parts = Pick<RestParts, 'journal' | 'environment'>;

/** The entry: type, value, revision, date. One that has expired is said to have. */
export function getEntry(id: EntryId, { environment }: Parts): Result<JsonText, RestFault> {
  const found = environment.ports.keyValues.find(id);
  if (!found.ok) return { ok: false, error: faultOf(found.error) };
  // Kestra names both, because a key is often looked for in the wrong namespace.
  if (found.value === undefined) {
    return refused('notFound', `No value found for key '${id.key}' in namespace '${id.namespace}'`);
  }
  const { type, value, revision, updatedAt, expiresAt } = found.value;
  if (expiresAt !== undefined && parseInstant(expiresAt) < environment.clock.nowNanos()) {
    return refused('expired', 'The requested value has expired');
  }
  // The value keeps its kind: big integers, decimals and the order of keys come out as they went in.
  const date = printInstant(updatedAt, environment.rendering.switches);
  return ok(`{"type":"${type}","value":${printJson(value, 'keep')},"revision":${revision},"updated":${date}}`);
}

/** What is sent with a value. */
export interface EntryRequest extends EntryId {
  readonly body: string;
  /** How long it stays, as ISO duration; empty: for ever. */
  readonly ttl: string;
  /** Empty: none. */
  readonly description: string;
}

/** Sets a value. A text that is neither JSON nor a date is a text on the newer version, and refused before. */
export async function putEntry(request: EntryRequest, { environment }: Parts): Promise<Result<void, RestFault>> {
  const { namespace, key, ttl, description } = request;
  // The same rule that tasks and expressions have for keys.
  const fault = faultOfKey(key);
  if (fault !== undefined) return refused('illegalArgument', fault);
  const value = readValue(request.body, environment.rendering.switches);
  if (!value.ok) return value;
  const entry = readInstant(request.body.trim()).ok
    ? toEntryValue(request.body.trim(), { kvType: 'DATETIME', switches: environment.rendering.switches })
    : toEntryValue(value.value, { kvType: undefined, switches: environment.rendering.switches });
  if (!entry.ok) return refused('illegalArgument', entry.error.message);
  // A duration of years or months has no length in seconds, and Java refuses it likewise.
  const seconds = ttl === '' ? undefined : durationSeconds(ttl);
  if (ttl !== '' && seconds === undefined) return refused('illegalArgument', 'Text cannot be parsed to a Duration');
  const expires = seconds === undefined ? undefined : environment.clock.nowNanos() + secondsToNanos(seconds);
  const set = await environment.ports.keyValues.set({
    namespace,
    key,
    ...entry.value,
    ...(description === '' ? {} : { description }),
    ...(expires === undefined ? {} : { expiresAt: formatInstant(expires) }),
  });
  return set.ok ? set : { ok: false, error: faultOf(set.error) };
}

/** The value of a body. An instant without quotes is Ion, and taken by both versions; it stays a text here. */
function readValue(body: string, { hasNewApi }: { readonly hasNewApi: boolean }): Result<JsonValue, RestFault> {
  const read = parseJson(body);
  if (read.ok) return read;
  const isDate = readInstant(body.trim()).ok;
  return hasNewApi || isDate ? ok(body) : refused('illegalArgument', `Cannot read the value: ${read.error.message}`);
}

/** Removes an entry: `true` where there was one. */
export async function deleteEntry(id: EntryId, { environment }: Parts): Promise<Result<JsonText, RestFault>> {
  const deleted = await environment.ports.keyValues.delete(id);
  return deleted.ok ? ok(String(deleted.value)) : { ok: false, error: faultOf(deleted.error) };
}

/** Removes those that `{"keys":[…]}` names, and answers the ones that were there. */
export async function deleteEntries(
  { namespace, body }: { readonly namespace: string; readonly body: string },
  parts: Parts,
): Promise<Result<JsonText, RestFault>> {
  const read = parseJson(body);
  const keys = read.ok && isJsonMap(read.value) ? read.value.get('keys') : undefined;
  if (!Array.isArray(keys)) return refused('illegalArgument', 'The body is an object with a list "keys"');
  // Those that were not there are not named in the answer.
  const deleted: string[] = [];
  for (const key of keys.filter((each) => typeof each === 'string')) {
    const gone = await deleteEntry({ namespace, key }, parts);
    if (!gone.ok) return gone;
    if (gone.value === 'true') deleted.push(printJsonString(key));
  }
  return ok(`{"keys":[${deleted.join()}]}`);
}

/** All entries of one namespace. */
export function listEntries(namespace: string, parts: Parts): Result<JsonText, RestFault> {
  const entries = parts.environment.ports.keyValues.list({ namespace });
  if (!entries.ok) return { ok: false, error: faultOf(entries.error) };
  return ok(`[${entries.value.map((entry) => printEntry(entry, parts)).join()}]`);
}

/** A search over the entries of all namespaces: `{"results":[…],"total":n}`. */
export function searchEntries(query: URLSearchParams, parts: Parts): Result<JsonText, RestFault> {
  const { clock, rendering, ports } = parts.environment;
  const page = readPage(query);
  if (!page.ok) return page;
  const conditions = readConditions(query, { resource: 'KV_METADATA', switches: rendering.switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value, clock.nowNanos());
  if (!matcher.ok) return matcher;
  // Entries are kept by namespace, so that each is asked for its own.
  const namespaces = parts.journal.storage.keyValueNamespaces();
  if (!namespaces.ok) return { ok: false, error: faultOf(namespaces.error) };
  const found: KeyValueEntry[] = [];
  for (const namespace of namespaces.value) {
    const entries = ports.keyValues.list({ namespace });
    if (!entries.ok) return { ok: false, error: faultOf(entries.error) };
    found.push(
      ...entries.value.filter(({ key, updatedAt, expiresAt }) =>
        matcher.value({
          texts: { namespace },
          dates: { updated: updatedAt, expirationDate: expiresAt },
          fullText: key,
        }),
      ),
    );
  }
  const taken = takePage(found, page.value, sortKeys);
  if (!taken.ok) return taken;
  const printed = taken.value.results.map((entry) => printEntry(entry, parts));
  return ok(`{"results":[${printed.join()}],"total":${taken.value.total}}`);
}

// By Kestra's names; both versions call the date of the last change differently.
const sortKeys: SortKeys<KeyValueEntry> = new Map<string, (entry: KeyValueEntry) => string | undefined>([
  ['namespace', ({ namespace }) => namespace],
  ['key', ({ key }) => key],
  ['updateDate', ({ updatedAt }) => updatedAt],
  ['updated', ({ updatedAt }) => updatedAt],
  ['expirationDate', ({ expiresAt }) => expiresAt],
]);

/** An entry in a list: all but its value, which Kestra gives to those alone who ask for it by its key. */
function printEntry(entry: KeyValueEntry, { environment }: Parts): JsonText {
  const { switches } = environment.rendering;
  const { namespace, key, revision, description, createdAt, updatedAt, expiresAt } = entry;
  const members = [
    `"namespace":${printJsonString(namespace)}`,
    `"key":${printJsonString(key)}`,
    `"${switches.hasNewApi ? 'revision' : 'version'}":${revision}`,
    ...(description === undefined ? [] : [`"description":${printJsonString(description)}`]),
    `"creationDate":${printInstant(createdAt, switches)}`,
    `"updateDate":${printInstant(updatedAt, switches)}`,
    ...(expiresAt === undefined ? [] : [`"expirationDate":${printInstant(expiresAt, switches)}`]),
  ];
  return `{${members.join()}}`;
}
