// Files in a map, for unit tests of tasks: addresses have no folders but that of the taskrun.
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import type { FileStore } from '../../../src/main/plugin/ports.ts';

/** A store with these files, texts by address. */
export function createFilesInMemory(texts: Readonly<Record<string, string>> = {}): FileStore {
  const kept = new Map<string, Uint8Array>(Object.entries(texts).map(([key, text]) => [key, Buffer.from(text)]));
  const read = (address: string): Result<Uint8Array> => {
    const content = kept.get(address);
    return content === undefined
      ? fail(createError('FILE_UNREADABLE', `File not found for URI: ${address}`, {}, { isMissing: true }))
      : ok(content);
  };
  return {
    read,
    async put({ scope, name, content }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content instanceof Uint8Array ? [content] : content) chunks.push(chunk);
      const address = `kestra:///${scope.taskRunId}/${name}`;
      kept.set(address, Buffer.concat(chunks));
      return ok(address);
    },
    pathOf: (address) => ok(`/nowhere/${address}`),
    sizeBytes(address) {
      const content = read(address);
      return content.ok ? ok(content.value.byteLength) : content;
    },
    delete: (address) => ok(kept.delete(address)),
    purge() {
      const addresses = [...kept.keys()];
      kept.clear();
      return ok(addresses);
    },
  };
}
