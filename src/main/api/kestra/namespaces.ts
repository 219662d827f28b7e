// Namespaces by Kestra's API: those that hold flows or key-value entries, and those above them; the names of their
// secrets, never a value; and their files.
// Source: `kestra-api.md` §7.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import { printJsonString } from '../../contract/print-json.ts';
import type { JsonText } from '../../contract/value.ts';
import { namespaceFilesFolder } from '../../execution/file/namespace-files.ts';
import { servedFlows } from './find-flows.ts';
import { createMatcher } from './match-condition.ts';
import { readConditions } from './query-filters.ts';
import { faultOf, refused, type RestFault } from './rest-fault.ts';
import type { RestParts } from './rest-parts.ts';
import { readPage, takePage } from './rest-query.ts';

/** What namespaces are known from. */
type Parts = Pick<RestParts, 'journal' | 'flows' | 'environment' | 'secrets' | 'settings'>;

/** A search: `{"results":[{"id","deleted"}],"total":n}`. */
export function searchNamespaces(query: URLSearchParams, parts: Parts): Result<JsonText, RestFault> {
  const page = readPage(query);
  if (!page.ok) return page;
  const { switches } = parts.environment.rendering;
  const conditions = readConditions(query, { resource: 'NAMESPACE', switches });
  if (!conditions.ok) return conditions;
  const matcher = createMatcher(conditions.value, parts.environment.clock.nowNanos());
  if (!matcher.ok) return matcher;
  const known = knownNamespaces(parts);
  if (!known.ok) return known;
  const found = known.value.filter((id) => matcher.value({ texts: { namespace: id }, fullText: id }));
  const taken = takePage(found, page.value, new Map([['id', (id: string) => id]]));
  if (!taken.ok) return taken;
  return ok(`{"results":[${taken.value.results.map(printNamespace).join()}],"total":${taken.value.total}}`);
}

/** One namespace. */
export function getNamespace(id: string, parts: Parts): Result<JsonText, RestFault> {
  const known = knownNamespaces(parts);
  if (!known.ok) return known;
  return known.value.includes(id) ? ok(printNamespace(id)) : refused('notFound');
}

/** The names of the secrets that a namespace sees, those of the namespaces above it among them. */
export function listSecretNames(
  of: { readonly namespace?: string; readonly query: URLSearchParams },
  parts: Parts,
): Result<JsonText, RestFault> {
  const page = readPage(of.query);
  if (!page.ok) return page;
  const known = of.namespace === undefined ? knownNamespaces(parts) : ok([of.namespace]);
  if (!known.ok) return known;
  // One key may be seen from several namespaces; it is named once.
  // What this program answers by itself is no secret that a Kestra would list.
  const set = known.value.flatMap((namespace) =>
    parts.secrets.list(namespace).filter((one) => one.source !== 'program'),
  );
  const keys = new Set(set.map(({ key }) => key));
  const taken = takePage([...keys].toSorted(), page.value, new Map([['key', (key: string) => key]]));
  if (!taken.ok) return taken;
  const printed = taken.value.results.map((key) => `{"key":${printJsonString(key)}}`);
  return ok(`{"readOnly":true,"results":[${printed.join()}],"total":${taken.value.total}}`);
}

/** Names a file of a namespace; the path may begin with a slash. */
export interface NamespaceFileId {
  readonly namespace: string;
  readonly path: string;
}

/** Reads a file. */
export function readNamespaceFile(of: NamespaceFileId, { environment }: Parts): Result<Uint8Array, RestFault> {
  const read = environment.ports.namespaceFiles.read({ namespace: of.namespace, path: inner(of.path) });
  return read.ok ? read : { ok: false, error: faultOf(read.error) };
}

/** Writes a file, over the one that is there. */
export async function writeNamespaceFile(
  of: NamespaceFileId & { readonly content: Uint8Array },
  { environment }: Parts,
): Promise<Result<void, RestFault>> {
  // The store sees to it that no path leads out of the namespace's folder.
  const file = { namespace: of.namespace, path: inner(of.path), content: of.content };
  const written = await environment.ports.namespaceFiles.write(file);
  return written.ok ? written : { ok: false, error: faultOf(written.error) };
}

/** Deletes a file; one that is not there is none. */
export function deleteNamespaceFile(of: NamespaceFileId, { environment }: Parts): Result<boolean, RestFault> {
  const deleted = environment.ports.namespaceFiles.delete({ namespace: of.namespace, path: inner(of.path) });
  return deleted.ok ? deleted : { ok: false, error: faultOf(deleted.error) };
}

/** What lies directly in a folder of a namespace: files and folders with size and dates in milliseconds. */
export async function listNamespaceFolder(of: NamespaceFileId, parts: Parts): Promise<Result<JsonText, RestFault>> {
  const listed = parts.environment.ports.namespaceFiles.list(of.namespace);
  if (!listed.ok) return { ok: false, error: faultOf(listed.error) };
  const folder = inner(of.path).replace(/\/+$/, '');
  const prefix = folder === '' ? '' : `${folder}/`;
  const below = listed.value.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  // An empty namespace is an empty list; a folder that nothing is in does not exist.
  if (below.length === 0 && prefix !== '') return refused('notFound');
  // Only files are kept; a folder is what stands before a slash in their paths.
  const names = [...new Set(below.map((path) => path.split('/')[0] ?? ''))];
  const printed = await Promise.all(
    names.map(async (name) => {
      const full = join(parts.settings.flows, namespaceFilesFolder, of.namespace, prefix, name);
      // A file may go while it is listed.
      const { size, mtimeMs, birthtimeMs } = await stat(full).catch(() => ({ size: 0, mtimeMs: 0, birthtimeMs: 0 }));
      const type = below.includes(name) ? 'File' : 'Directory';
      const dates = `"lastModifiedTime":${Math.round(mtimeMs)},"creationTime":${Math.round(birthtimeMs)}`;
      return `{"fileName":${printJsonString(name)},${dates},"type":"${type}","size":${size}}`;
    }),
  );
  return ok(`[${printed.join()}]`);
}

/** The path without the slash that Kestra's paths begin with. */
function inner(path: string): string {
  return path.replace(/^\/+/, '');
}

/** Namespaces that something is in, and those above them, in order. */
function knownNamespaces(parts: Parts): Result<readonly string[], RestFault> {
  const withEntries = parts.journal.storage.keyValueNamespaces();
  if (!withEntries.ok) return { ok: false, error: faultOf(withEntries.error) };
  // A namespace above one that is known is known, too: secrets and entries may be set on it.
  const all = [...servedFlows(parts).map(({ namespace }) => namespace), ...withEntries.value];
  const known = all.flatMap((namespace) => {
    const names = namespace.split('.');
    return names.map((_, at) => names.slice(0, at + 1).join('.'));
  });
  return ok([...new Set(known)].toSorted());
}

/** The two members that open-source Kestra gives. */
function printNamespace(id: string): JsonText {
  return `{"id":${printJsonString(id)},"deleted":false}`;
}
