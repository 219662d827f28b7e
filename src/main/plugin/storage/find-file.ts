// What `read()` and its like find: files of executions by their address, files of namespaces by their path.
// Whether the flow may see them was asked before (`expression/function/storage-file.ts`).
import type { Services } from '../../expression/services.ts';
import type { TaskPorts } from '../ports.ts';

/** Makes the service of the file functions. A file that cannot be read is as good as none. */
export function createFileSearch({
  files,
  namespaceFiles,
}: Pick<TaskPorts, 'files' | 'namespaceFiles'>): NonNullable<Services['readFile']> {
  return ({ namespace, path }) => {
    const isAddress = path.startsWith('kestra:///');
    const content = isAddress ? files.read(path) : namespaceFiles.read({ namespace, path });
    return content.ok ? { found: true, value: content.value } : { found: false };
  };
}
