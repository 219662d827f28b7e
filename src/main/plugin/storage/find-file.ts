// What `read()` and its like find: files of executions by their address, files of namespaces by their path.
// Whether the flow may see them was asked before (`expression/function/storage-file.ts`).
import type { Services } from '../../expression/services.ts';
import type { FileStore } from '../ports.ts';

/** Makes the service of the file functions. A file that cannot be read is as good as none. */
export function createFileSearch(files: Pick<FileStore, 'read'>): NonNullable<Services['readFile']> {
  return ({ path }) => {
    if (!path.startsWith('kestra:///')) return { found: false };
    const content = files.read(path);
    return content.ok ? { found: true, value: content.value } : { found: false };
  };
}
