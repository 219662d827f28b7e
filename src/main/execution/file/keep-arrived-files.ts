// Stores the files that came with a request, once it has started an execution: one that starts nothing leaves nothing.
// Source: seen on Kestra 2.0.0 (`mp-*`, `f-store-*` in the recorded exchanges).
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution } from '../../contract/model.ts';
import type { ArrivedFile } from '../../plugin/plugin.ts';
import type { FileStore } from '../../plugin/ports.ts';

/** Stores them under the execution. Answers STORAGE_FAILED, FILE_UNREADABLE; the first that fails ends it. */
export async function keepArrivedFiles(
  files: readonly ArrivedFile[],
  { namespace, flowId, id }: Pick<Execution, 'namespace' | 'flowId' | 'id'>,
  store: Pick<FileStore, 'put'>,
): Promise<Result<void>> {
  const scope = { namespace, flowId, executionId: id };
  for (const file of files) {
    const kept = await store.put({ scope, ...file });
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}
