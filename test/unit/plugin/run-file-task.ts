// Runs a task that reads or writes files, over files of the test, and tells what came of it with the files it made.
import { ok, type Result } from '../../../src/main/contract/errors.ts';
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { toText } from '../../../src/main/expression/to-text.ts';
import type { Value } from '../../../src/main/expression/value.ts';
import type { Rendering, RunnableTask, TaskEnd } from '../../../src/main/plugin/plugin.ts';
import { createFilesInMemory } from './files-in-memory.ts';
import { createTestContext } from './run-task-with.ts';

/** The address of the file that a task makes here, without its ending. */
export const madeFile = 'kestra:///tr1/9223372039002259456';

/** What came of a task: its outputs or its failure's message, and the text of the one file that it made. */
export interface FileTaskOutcome {
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly failure?: string;
  readonly made?: string;
}

/** Runs `task` over these files. Every text renders to itself; with variables, to that one of this name. */
export async function runFileTask(
  task: RunnableTask,
  properties: Readonly<Record<string, JsonValue>>,
  texts: Readonly<Record<string, string>> = {},
  profile: Profile = '1.3',
): Promise<FileTaskOutcome> {
  const definition = { id: 't', type: task.type, disabled: false, properties: new Map(Object.entries(properties)) };
  const files = createFilesInMemory(texts);
  const context = createTestContext({ switches: switchesOf(profile), withVariables: renderVariable });
  const ended: Result<TaskEnd> = await task.run(definition, { ...context, ports: { ...context.ports, files } });
  if (!ended.ok) return { failure: ended.error.message };
  const outputs = Object.fromEntries(ended.value.outputs);
  const uri = ended.value.outputs.get('uri');
  const made = typeof uri === 'string' && !(uri in texts) ? files.read(uri) : undefined;
  return made?.ok === true ? { outputs, made: Buffer.from(made.value).toString() } : { outputs };
}

function renderVariable(variables: ReadonlyMap<string, Value>): Rendering {
  return { renderTyped: ok, renderObject: ok, render: (name) => ok(toText(variables.get(name) ?? '')) };
}
