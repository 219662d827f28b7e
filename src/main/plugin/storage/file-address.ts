// Addresses of files of executions: `kestra:///<namespace>/<flow>/executions/<id>/…`.
// Source: Kestra's StorageContext, seen on 1.3.19 and 2.0.0 (`storage-*` in the recorded runs).
import { slugifyText } from '../../expression/filter/slugify.ts';
import type { FileScope } from '../ports.ts';

/** What every address of the storage begins with. */
export const storageScheme = 'kestra:///';

/** The address of a file: a taskrun's, or where no task is named, the execution's own. `name` may hold folders. */
export function addressOf(scope: FileScope, name: string): string {
  const { taskId, taskRunId } = scope;
  const task = taskId === undefined || taskRunId === undefined ? '' : `/tasks/${slugifyText(taskId)}/${taskRunId}`;
  return `${executionAddressOf(scope)}${task}/${name}`;
}

/** The address of the folder of all files of an execution. Namespaces go by their parts, flows by their slugs. */
export function executionAddressOf({ namespace, flowId, executionId }: FileScope): string {
  return `${storageScheme}${namespace.replaceAll('.', '/')}/${slugifyText(flowId)}/executions/${executionId}`;
}
