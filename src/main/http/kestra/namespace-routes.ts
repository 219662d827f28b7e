// `/namespaces`, `/kv` and `/secrets`: key-value entries, files of namespaces, and the names of secrets.
// Source: `kestra-api.md` §7.
import {
  deleteEntries,
  deleteEntry,
  getEntry,
  listEntries,
  putEntry,
  searchEntries,
} from '../../api/kestra/key-values.ts';
import {
  deleteNamespaceFile,
  getNamespace,
  listNamespaceFolder,
  listSecretNames,
  type NamespaceFileId,
  readNamespaceFile,
  searchNamespaces,
  writeNamespaceFile,
} from '../../api/kestra/namespaces.ts';
import { refused } from '../../api/kestra/rest-fault.ts';
import type { RestParts } from '../../api/kestra/rest-parts.ts';
import { ok } from '../../contract/errors.ts';
import { empty, formOf, json, onceJudged, type RestCall, type RestRoute, textOf } from './rest-route.ts';

/** The routes. */
export function namespaceRoutes(parts: RestParts): readonly RestRoute[] {
  return [
    {
      method: 'GET',
      path: 'namespaces/search',
      handle: onceJudged(parts, (call) => json(searchNamespaces(call.query, parts))),
    },
    { method: 'GET', path: 'namespaces/:namespace', handle: (call) => json(getNamespace(namespaceOf(call), parts)) },
    {
      method: 'GET',
      path: 'namespaces/:namespace/secrets',
      // Only names: no route of this program gives the value of a secret.
      handle: (call) => json(listSecretNames({ namespace: namespaceOf(call), query: call.query }, parts)),
    },
    { method: 'GET', path: 'secrets', handle: (call) => json(listSecretNames({ query: call.query }, parts)) },
    ...entryRoutes(parts),
    ...fileRoutes(parts),
  ];
}

/** Key-value entries. Bodies are read as text, whatever the client calls them: each names another type. */
function entryRoutes(parts: RestParts): readonly RestRoute[] {
  const path = 'namespaces/:namespace/kv';
  return [
    // The first stands outside of namespaces, since it goes over all of them.
    { method: 'GET', path: 'kv', handle: (call) => json(searchEntries(call.query, parts)) },
    { method: 'GET', path, handle: (call) => json(listEntries(namespaceOf(call), parts)) },
    {
      method: 'DELETE',
      path,
      // One client names the namespace in the body once more; the address counts.
      handle: async (call) => json(await deleteEntries({ namespace: namespaceOf(call), body: textOf(call) }, parts)),
    },
    { method: 'GET', path: `${path}/:key`, handle: (call) => json(getEntry(entryOf(call), parts)) },
    {
      method: 'PUT',
      path: `${path}/:key`,
      async handle(call) {
        // Both stand in headers, since the body is the value and nothing else.
        const [ttl, description] = [call.header('ttl'), call.header('description')];
        return empty(await putEntry({ ...entryOf(call), body: textOf(call), ttl, description }, parts), 200);
      },
    },
    { method: 'DELETE', path: `${path}/:key`, handle: async (call) => json(await deleteEntry(entryOf(call), parts)) },
  ];
}

/** Files of a namespace; their path is a parameter, with or without a slash before it. */
function fileRoutes(parts: RestParts): readonly RestRoute[] {
  const path = 'namespaces/:namespace/files';
  return [
    {
      method: 'GET',
      path,
      handle(call) {
        const of = fileOf(call);
        const content = readNamespaceFile(of, parts);
        if (!content.ok) return content;
        // Only the last part of the path is a name for whoever saves it.
        const name = of.path.slice(of.path.lastIndexOf('/') + 1);
        return ok({ kind: 'file', type: 'application/octet-stream', name, content: content.value });
      },
    },
    {
      method: 'POST',
      path,
      async handle(call) {
        // Clients give the part a name of its own; the file is called what the address says.
        const part = formOf(call).find(({ name }) => name === 'fileContent');
        if (part === undefined) return refused('badRequest', 'Required argument [Publisher fileContent] not specified');
        return empty(await writeNamespaceFile({ ...fileOf(call), content: part.content }, parts), 200);
      },
    },
    { method: 'DELETE', path, handle: (call) => empty(deleteNamespaceFile(fileOf(call), parts), 204) },
    {
      method: 'GET',
      path: `${path}/directory`,
      handle: async (call) => json(await listNamespaceFolder(fileOf(call), parts)),
    },
  ];
}

/** The namespace that an address names. */
function namespaceOf(call: RestCall): string {
  return call.param('namespace');
}

/** The entry that an address names. */
function entryOf(call: RestCall): { readonly namespace: string; readonly key: string } {
  return { namespace: namespaceOf(call), key: call.param('key') };
}

/** The file that an address names; without a path it is the namespace's own folder. */
function fileOf(call: RestCall): NamespaceFileId {
  return { namespace: namespaceOf(call), path: call.query.get('path') ?? '' };
}
