// Runs a task over files of the namespace `n`, and tells what became of them.
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import type { RunnableTask } from '../../../../../src/main/plugin/plugin.ts';
import { createFilesInMemory } from '../../files-in-memory.ts';
import { createNamespaceFilesInMemory } from '../../namespace-files-in-memory.ts';
import { createTestContext } from '../../run-task-with.ts';

/** What came of it: outputs or the failure, the paths that are there now, and the log. */
export async function runNamespaceTask(
  task: RunnableTask,
  properties: Readonly<Record<string, JsonValue>>,
  texts: Readonly<Record<string, string>>,
): Promise<{ readonly ended: unknown; readonly paths: unknown; readonly logs: readonly string[] }> {
  const logs: string[] = [];
  const metrics: string[] = [];
  const namespaceFiles = createNamespaceFilesInMemory(texts);
  const context = createTestContext({
    log: (level, message) => logs.push(`${level} ${message}`),
    metric: ({ name, value }) => metrics.push(`${name} ${value}`),
  });
  const files = createFilesInMemory({ 'kestra:///x.txt': 'x' });
  const all = new Map<string, JsonValue>([['namespace', 'n'], ...Object.entries(properties)]);
  const definition = { id: 't', type: task.type, disabled: false, properties: all };
  const ended = await task.run(definition, { ...context, ports: { ...context.ports, files, namespaceFiles } });
  const paths = namespaceFiles.list('n');
  return {
    ended: ended.ok ? Object.fromEntries(ended.value.outputs) : ended.error.message,
    paths: paths.ok ? paths.value : paths,
    logs: [...logs, ...metrics],
  };
}
