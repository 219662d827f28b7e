// The file that a Python or JavaScript text is put into. The text is rendered twice, as Kestra does: payload
// text in it is evaluated. Source: observed-scripts §3, `dbl-py-script` and `dbl-js-script` in the recorded runs.
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import { renderAsText } from '../render-property.ts';
import type { PlannedPlace, ScriptPlace } from './run-script.ts';
import { writeInputFiles } from './script-files.ts';

/** The task's `script`, rendered once. Answers EXPRESSION_FAILED. */
export function readScript({ task, rendering }: ScriptPlace): Result<string> {
  return renderAsText(task.properties.get('script') ?? '', rendering);
}

/** Renders a script once more and writes it. @returns the path. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function writeScriptFile(
  { context, folder, rendering, inputFileCount }: PlannedPlace,
  { extension, script }: { readonly extension: string; readonly script: string },
): Result<string> {
  const rendered = rendering.render(script);
  if (!rendered.ok) return rendered;
  const name = `${context.ports.newId()}${extension}`;
  const written = writeInputFiles(folder, new Map([[name, rendered.value]]));
  if (!written.ok) return written;
  context.log('TRACE', `Provided ${inputFileCount + 1} input(s).`);
  return ok(join(folder, name));
}
