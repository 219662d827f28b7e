// The file that a Python or JavaScript text is put into. The text is rendered twice, as Kestra does: payload
// text in it is evaluated. Source: observed-scripts §3, `dbl-py-script` and `dbl-js-script` in the recorded runs.
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import { renderAsText } from '../render-property.ts';
import type { ScriptPlace } from './run-script.ts';
import { writeInputFiles } from './script-files.ts';

/** Writes the task's `script`. @returns the path. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function provideScriptFile(
  { task, context, folder, rendering, inputFileCount }: ScriptPlace & { readonly inputFileCount: number },
  { extension, begin }: { readonly extension: string; readonly begin: string },
): Result<string> {
  const once = renderAsText(task.properties.get('script') ?? '', rendering);
  const script = once.ok ? rendering.render(begin + once.value) : once;
  if (!script.ok) return script;
  const name = `${context.ports.newId()}${extension}`;
  const written = writeInputFiles(folder, new Map([[name, script.value]]));
  if (!written.ok) return written;
  context.log('TRACE', `Provided ${inputFileCount + 1} input(s).`);
  return ok(join(folder, name));
}
