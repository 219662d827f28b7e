// Addresses of the internal storage inside of a script: each is replaced by the path of a copy in the script's folder.
// That hits payload text as well, as in Kestra. Source: observed-scripts §3, `uri-*` in the recorded runs.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { pathOfStored } from '../storage/stored-file.ts';
import type { ScriptPlace } from './script-place.ts';

/** An address ends at a blank, a quote or a bracket; a semicolon belongs to it. */
const address = /kestra:\/\/\/[^\s"'`()]*/g;

/** Replaces every address. Answers FILE_UNREADABLE, TASK_FAILED. */
export function replaceAddresses(text: string, place: ScriptPlace): Result<string> {
  let replaced = '';
  let end = 0;
  for (const found of text.matchAll(address)) {
    const copy = copyFile(found[0], place);
    if (!copy.ok) return copy;
    replaced += text.slice(end, found.index) + copy.value;
    end = found.index + found[0].length;
  }
  return ok(replaced + text.slice(end));
}

function copyFile(from: string, { context, folder }: ScriptPlace): Result<string> {
  const path = pathOfStored(from, context);
  if (!path.ok) return path;
  const target = join(folder, `${context.ports.newId()}.tmp`);
  try {
    copyFileSync(path.value, target);
    return ok(target);
  } catch (thrown) {
    return fail(createError('TASK_FAILED', `Cannot copy file ${from}: ${messageOf(thrown)}`));
  }
}
