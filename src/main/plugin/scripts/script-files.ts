// The files that a script finds in its folder: `inputFiles`, as a map or as text that renders to one.
// Namespace files and files of internal storage are not here yet.
// Source: observed-scripts §7, `sh-in-*` and `dbl*-inputfile` in the recorded runs of 1.3.19 and 2.0.0.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonValue } from '../../contract/value.ts';
import type { Rendering } from '../plugin.ts';
import { castError, parseRendered } from './script-property.ts';

/** Renders `inputFiles` to paths and contents: names twice, contents once or twice. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderInputFiles(
  property: JsonValue,
  { rendering, isTwice }: { readonly rendering: Rendering; readonly isTwice: boolean },
): Result<ReadonlyMap<string, string>> {
  const map = typeof property === 'string' ? parseRendered(property, rendering) : ok(property);
  if (!map.ok) return map;
  if (Array.isArray(map.value)) {
    return fail(createError('TASK_FAILED', "Invalid `files` properties with type 'class java.util.ArrayList'"));
  }
  const files = new Map<string, string>();
  for (const [name, value] of isJsonMap(map.value) ? map.value : []) {
    if (value === null) continue;
    if (typeof value !== 'string') return fail(createError('TASK_FAILED', castError(value)));
    const once = rendering.render(name);
    const path = once.ok ? rendering.render(once.value) : once;
    const first = typeof property === 'string' ? ok(value) : rendering.render(value);
    const content = first.ok && isTwice ? rendering.render(first.value) : first;
    if (!path.ok) return path;
    if (!content.ok) return content;
    files.set(path.value, content.value);
  }
  return ok(files);
}

/** Writes files into a folder, and nowhere else. Answers TASK_FAILED. */
export function writeInputFiles(folder: string, files: ReadonlyMap<string, string>): Result<void> {
  for (const [path, content] of files) {
    if (isAbsolute(path) || normalize(path).split(/[\\/]/).includes('..')) {
      const message = 'The path to resolve must be a relative path inside the current working directory.';
      return fail(createError('TASK_FAILED', message));
    }
    const target = join(folder, path);
    try {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content, { mode: 0o644 });
    } catch (thrown) {
      return fail(createError('TASK_FAILED', `Cannot write input file "${path}": ${messageOf(thrown)}`));
    }
  }
  return ok(undefined);
}
