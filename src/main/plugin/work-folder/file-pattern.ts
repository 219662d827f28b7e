// Which files of a folder a pattern means: a glob below the folder, or with `glob:` or `regex:` before it, one that the
// whole path on disk has to match. Source: `PathMatcherPredicate` of Kestra, `sh-out-*` in the recorded runs.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { compileRegex } from '../../expression/regex/java-regex.ts';
import { compileGlob } from './java-glob.ts';

/** Tells of a path, relative to the folder and with slashes, whether it is meant. */
export type FilePattern = (path: string) => boolean;

/** Reads a pattern for files below `folder`. Answers TASK_FAILED with Java's words. */
export function compileFilePattern(pattern: string, folder: string): Result<FilePattern> {
  const onDisk = (path: string): string => `${folder}/${path}`;
  if (pattern.startsWith('regex:')) {
    const regex = compileRegex(pattern.slice('regex:'.length));
    if (!regex.ok) return fail(createError('TASK_FAILED', regex.error.message));
    return ok((path) => regex.value.matches(onDisk(path)));
  }
  if (pattern.startsWith('glob:')) {
    const glob = compileGlob(pattern.slice('glob:'.length));
    return glob.ok ? ok((path) => glob.value.test(onDisk(path))) : glob;
  }
  const glob = compileGlob(pattern.startsWith('/') ? pattern.slice(1) : pattern);
  return glob.ok ? ok((path) => glob.value.test(path)) : glob;
}
