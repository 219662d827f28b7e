// Files of namespaces in a map, for unit tests of tasks; texts go by namespace and path, `company.team/a.txt`.
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import type { NamespaceFileStore } from '../../../src/main/plugin/ports.ts';

/** A store with these files. */
export function createNamespaceFilesInMemory(texts: Readonly<Record<string, string>> = {}): NamespaceFileStore {
  const kept = new Map<string, Uint8Array>(Object.entries(texts).map(([key, text]) => [key, Buffer.from(text)]));
  const keyOf = ({ namespace, path }: { readonly namespace: string; readonly path: string }) => `${namespace}/${path}`;
  return {
    list(namespace) {
      const own = [...kept.keys()].filter((key) => key.startsWith(`${namespace}/`));
      return ok(own.map((key) => key.slice(namespace.length + 1)).toSorted());
    },
    read(of) {
      const content = kept.get(keyOf(of));
      if (content !== undefined) return ok(content);
      const message = `File not found for URI: nsfile:///${of.path}`;
      return fail(createError('FILE_UNREADABLE', message, {}, { isMissing: true }));
    },
    async write({ content, ...of }) {
      kept.set(keyOf(of), content);
      return ok(undefined);
    },
    delete: (of) => ok(kept.delete(keyOf(of))),
  };
}
