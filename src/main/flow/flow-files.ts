// Which files of a folder are flows, and their texts. It keeps nothing and knows nothing of YAML.
import { type Dirent, type Stats, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';

/** Largest file that is read: Kestra's limit in characters, at four bytes each. */
const fileBytesMax = 4 * 3_145_728;
// Settings, recorded answers and tests may lie beside the flows that they belong to.
const notFlows = /^hookbench\.ya?ml$|\.(?:stubs|test)\.ya?ml$/;

/** Whether a file of this name is a flow; names are relative to the flows folder, with `/`. */
export function isFlowFile(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return /\.ya?ml$/.test(name) && !notFlows.test(name) && !isLeftOut(file);
}

/** Whether a file of this name holds the stubs of a flow beside it. */
export function isStubsFile(file: string): boolean {
  return /[^/]\.stubs\.ya?ml$/.test(file) && !isLeftOut(file);
}

/** The names that a flow file's stubs may have, the usual one first. */
export function stubsFilesOf(flowFile: string): readonly string[] {
  const base = flowFile.replace(/\.ya?ml$/, '');
  return [`${base}.stubs.yaml`, `${base}.stubs.yml`];
}

/** The names that the flow file of a stubs file may have. */
export function flowFilesOf(stubsFile: string): readonly string[] {
  const base = stubsFile.replace(/\.stubs\.ya?ml$/, '');
  return [`${base}.yaml`, `${base}.yml`];
}

/** Whether a path lies in a folder that is not looked into, or is hidden itself. */
export function isLeftOut(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

/** What a flows folder holds. */
export interface FolderFiles {
  /** In order of path. */
  readonly flows: readonly string[];
  readonly stubs: ReadonlySet<string>;
}

/** All flow files of a folder, as `listFolderFiles` finds them. Answers FLOWS_UNUSABLE. */
export async function listFlowFiles(folder: string): Promise<Result<readonly string[]>> {
  const files = await listFolderFiles(folder);
  return files.ok ? ok(files.value.flows) : files;
}

/**
 * All flow files of a folder and its subfolders, through links too, and the stubs files beside them.
 * Answers FLOWS_UNUSABLE where the folder itself cannot be listed; subfolders that cannot are left out.
 */
export async function listFolderFiles(folder: string): Promise<Result<FolderFiles>> {
  const top = await listFolder(folder);
  if (!top.ok) return fail(flowsUnusable(folder, top.error));
  const flows: string[] = [];
  const stubs = new Set<string>();
  const waiting = [{ prefix: '', members: top.value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const member of next.members) {
      const file = next.prefix + member.name;
      const isInner = !isLeftOut(member.name) && (await isInnerFolder(join(folder, file), member));
      if (isInner && !leadsInCircle(folder, file)) {
        const inner = await listFolder(join(folder, file));
        if (inner.ok) waiting.push({ prefix: `${file}/`, members: inner.value });
      } else if (!isInner && isFlowFile(file)) flows.push(file);
      else if (!isInner && isStubsFile(file)) stubs.add(file);
    }
  }
  return ok({ flows: flows.sort(comparePaths), stubs });
}

/** Answers FLOWS_UNUSABLE where a folder is not there or cannot be listed. */
export async function checkFlowsFolder(folder: string): Promise<Result<void>> {
  const members = await listFolder(folder);
  return members.ok ? ok(undefined) : fail(flowsUnusable(folder, members.error));
}

/** Whether a subfolder is one of the folders that it lies in, by way of a link. */
export function leadsInCircle(folder: string, file: string): boolean {
  // Resolved part by part: a link may stand anywhere on the way, and each folder on it is one to come back to.
  const parts = file.split('/');
  const paths = parts.map((_, index) => realPathOf(join(folder, ...parts.slice(0, index + 1))));
  const own = paths.pop();
  return own !== undefined && [realPathOf(folder), ...paths].includes(own);
}

function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** The order of files: by code unit, the same on every machine. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Reads a flow file, or the stubs file beside one; undefined where there is none. Answers FILE_UNREADABLE. */
export async function readFlowFile(folder: string, file: string): Promise<Result<string | undefined>> {
  try {
    const path = join(folder, file);
    const fault = sizeFault(await stat(path));
    return fault === undefined ? ok(decode(await readFile(path))) : fail(unreadable(file, fault));
  } catch (error) {
    return unreadableFor(error, { folder, file });
  }
}

/**
 * As `readFlowFile`, but everything else waits for it: for the start, when nobody is served yet. Reading thousands of
 * small files takes a sixth of the CPU time this way.
 */
export function readFlowFileNow(folder: string, file: string): Result<string | undefined> {
  try {
    const path = join(folder, file);
    const fault = sizeFault(statSync(path));
    return fault === undefined ? ok(decode(readFileSync(path))) : fail(unreadable(file, fault));
  } catch (error) {
    return unreadableFor(error, { folder, file });
  }
}

/** A pipe of this name would be waited for without end. */
function sizeFault(found: Stats): string | undefined {
  if (!found.isFile()) return found.isDirectory() ? undefined : 'it is not a file';
  return found.size > fileBytesMax ? `it has ${found.size} bytes, ${fileBytesMax} are read at most` : undefined;
}

/** Strict, since a text with replaced letters would be served as if somebody had written it. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function unreadableFor(
  error: unknown,
  { folder, file }: { readonly folder: string; readonly file: string },
): Result<undefined> {
  const code = codeOf(error);
  if (code === 'ENOENT' && !isLink(join(folder, file))) return ok(undefined);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail(unreadable(file, 'it is not UTF-8 text'));
  return fail(unreadable(file, code === 'ENOENT' ? 'it is a link to a file that is not there' : messageOf(error)));
}

/** Whether there may be something of this name, a link that leads nowhere included; asked without waiting. */
export function mayBeThere(folder: string, file: string): boolean {
  try {
    return lstatSync(join(folder, file), { throwIfNoEntry: false }) !== undefined;
  } catch {
    // What keeps the system from saying so is told by the reading.
    return true;
  }
}

/** What is wrong with a flows folder that cannot be listed. */
export function flowsUnusable(folder: string, reason: string): ErrorValue {
  return createError('FLOWS_UNUSABLE', `Cannot read flows folder "${folder}": ${reason}`, { file: folder });
}

function unreadable(file: string, reason: string): ErrorValue {
  const kind = isStubsFile(file) ? 'stubs file' : 'flow file';
  return createError('FILE_UNREADABLE', `Cannot read ${kind} "${file}": ${reason}`, { file });
}

/** The members of one folder; the reason where it cannot be listed. */
export async function listFolder(path: string): Promise<Result<readonly Dirent[], string>> {
  try {
    return ok(await readdir(path, { withFileTypes: true }));
  } catch (error) {
    return fail(folderReasons.get(codeOf(error)) ?? messageOf(error));
  }
}

const folderReasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such folder'],
  ['ENOTDIR', 'it is a file, not a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
]);

/** Whether a member is a folder, through links too. */
export async function isInnerFolder(path: string, member: Dirent): Promise<boolean> {
  // Only a link has to be looked at again.
  if (!member.isSymbolicLink()) return member.isDirectory();
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
