// `outputFiles`: files of a folder that match globs are kept in the internal storage. Links are passed over, and so is
// what lies outside. Source: observed-scripts §7, `sh-out-*` in the recorded runs of 1.3.19 and 2.0.0.
import { createReadStream, type Dirent, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import type { JsonMap } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import type { RunContext } from '../plugin.ts';
import { compileFilePattern, type FilePattern } from './file-pattern.ts';

/** The addresses by relative path, in the order of Java's map. */
export type KeptFiles = ReadonlyMap<string, string>;

/** Keeps what matches one of the globs, under a name that nobody guesses. Answers TASK_FAILED, STORAGE_FAILED. */
export async function captureFiles(
  { folder, globs }: { readonly folder: string; readonly globs: readonly string[] },
  context: RunContext,
): Promise<Result<KeptFiles>> {
  const patterns: FilePattern[] = [];
  for (const glob of globs) {
    const pattern = compileFilePattern(glob, folder);
    if (!pattern.ok) return pattern;
    patterns.push(pattern.value);
  }
  const paths = patterns.length === 0 ? ok([]) : listFiles(folder);
  if (!paths.ok) return paths;
  const matching = paths.value.filter((path) => patterns.some((isMeant) => isMeant(path)));
  // A blank would end the address where it stands in a script.
  const nameOf = (path: string): string => `${context.ports.newId()}-${basename(path).replaceAll(' ', '+')}`;
  const kept = await keepFiles({ folder, paths: matching, nameOf }, context);
  if (kept.ok) context.log('TRACE', `Captured ${matching.length} output file(s).`);
  return kept;
}

/** Keeps all files of a folder under their own paths. Answers STORAGE_FAILED. */
export async function captureFolder(folder: string, context: RunContext): Promise<Result<KeptFiles>> {
  const paths = listFiles(folder);
  return paths.ok ? keepFiles({ folder, paths: paths.value, nameOf: (path) => path }, context) : paths;
}

/** As an output: a map in the order in which Java gives it. */
export function toOutput(...all: readonly KeptFiles[]): JsonMap {
  const addresses = new Map(all.flatMap((kept) => [...kept]));
  return new Map(toHashOrder([...addresses.keys()], hashText).map((path) => [path, addresses.get(path) ?? null]));
}

async function keepFiles(
  files: { readonly folder: string; readonly paths: readonly string[]; nameOf(path: string): string },
  { ports, scope }: RunContext,
): Promise<Result<KeptFiles>> {
  const kept = new Map<string, string>();
  for (const path of files.paths) {
    const content = createReadStream(join(files.folder, path));
    // One after the other: a script may leave thousands of files, and the system has only so many handles.
    const address = await ports.files.put({ scope, name: files.nameOf(path), content });
    if (!address.ok) return address;
    kept.set(path, address.value);
  }
  return ok(kept);
}

/** Relative paths of all ordinary files, with slashes. */
function listFiles(folder: string): Result<readonly string[]> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return ok(entries.filter((entry) => entry.isFile()).map((entry) => pathOf(entry, folder)));
  } catch (thrown) {
    return fail(createError('STORAGE_FAILED', `Cannot read folder ${folder}: ${messageOf(thrown)}`));
  }
}

function pathOf(entry: Dirent, folder: string): string {
  return relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
}
