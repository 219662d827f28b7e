// A file of an execution, by the execution and the file's address. Nothing of another execution is given, whatever the
// address says. Source: `GET /executions/{id}/file` of Kestra, which checks the same beginning of the path.
import { basename } from 'node:path';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import { executionAddressOf } from '../plugin/storage/file-address.ts';
import type { Handlers } from './handler.ts';

/** Which file. */
export interface FileOfExecution {
  readonly id: string;
  /** `kestra:///<namespace>/<flow>/executions/<id>/…`. */
  readonly address: string;
}

/** A file on disk. */
export interface FoundFile {
  readonly path: string;
  /** The last part of its address. */
  readonly name: string;
  readonly bytes: number;
}

/** Finds a file on disk, for who streams it. Answers EXECUTION_NOT_FOUND, FILE_UNREADABLE, STORAGE_FAILED. */
export function findExecutionFile(
  { id, address }: FileOfExecution,
  { storage }: Pick<Journal, 'storage'>,
  { files }: Pick<TaskPorts, 'files'>,
): Result<FoundFile> {
  const execution = storage.execution(id);
  if (!execution.ok) return execution;
  const { namespace, flowId } = execution.value;
  if (!address.startsWith(`${executionAddressOf({ namespace, flowId, executionId: id })}/`)) {
    return fail(createError('FILE_UNREADABLE', `Cannot read file: "${address}" is none of execution ${id}`));
  }
  const bytes = files.sizeBytes(address);
  if (!bytes.ok) return bytes;
  const path = files.pathOf(address);
  return path.ok ? ok({ path: path.value, name: basename(address), bytes: bytes.value }) : path;
}

/** The handler that gives a file whole; longer ones than the store reads at once are refused. */
export function createFileHandler(
  journal: Pick<Journal, 'storage'>,
  ports: Pick<TaskPorts, 'files'>,
): Pick<Handlers, 'executions.file'> {
  return {
    'executions.file'(of) {
      const found = findExecutionFile(of, journal, ports);
      if (!found.ok) return found;
      const content = ports.files.read(of.address);
      if (!content.ok) return content;
      return ok({ name: found.value.name, base64: Buffer.from(content.value).toString('base64') });
    },
  };
}
