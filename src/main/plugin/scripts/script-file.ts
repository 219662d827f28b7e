// The file that a Python or JavaScript text is put into. The text is rendered twice, as Kestra does: payload
// text in it is evaluated. Source: observed-scripts §3, `dbl-py-script` and `dbl-js-script` in the recorded runs.
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors.ts';
import { renderAsText } from '../render-property.ts';
import { replaceAddresses } from './script-addresses.ts';
import type { PlannedPlace, ScriptPlace } from './script-place.ts';
import { writeInputFiles } from '../work-folder/provide-files.ts';

/** The task's `script`, rendered once, with copies in place of addresses. Answers EXPRESSION_FAILED, FILE_UNREADABLE. */
export function readScript(place: ScriptPlace): Result<string> {
  const script = renderAsText(place.task.properties.get('script') ?? '', place.rendering);
  return script.ok ? replaceAddresses(script.value, place) : script;
}

/** Renders a script once more and writes it. @returns the path. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function writeScriptFile(
  place: PlannedPlace,
  { extension, script }: { readonly extension: string; readonly script: string },
): Result<string> {
  const { context, folder, rendering, inputFileCount } = place;
  const rendered = rendering.render(script);
  if (!rendered.ok) return rendered;
  const name = `${context.ports.newId()}${extension}`;
  const written = writeInputFiles(place, new Map([[name, rendered.value]]));
  if (!written.ok) return written;
  context.log('TRACE', `Provided ${inputFileCount + 1} input(s).`);
  return ok(join(folder, name));
}
