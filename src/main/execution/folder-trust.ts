// Whether the scripts of the flows folder may run as local processes: the user says so once for a folder, in the
// window or by `--trust`. The folders are kept by their real paths in the data folder; nothing here starts anything.
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import type { Settings } from '../contract/settings.ts';
import { writeTextFile } from '../flow/write-text-file.ts';

/** The trust in one flows folder. */
export interface FolderTrust {
  isTrusted(): boolean;
  /** Trusts the folder from now on. Answers FILE_UNWRITABLE where that cannot be kept; then it is not trusted. */
  trust(): Promise<Result<void>>;
}

/** Reads what was kept; a list that cannot be read trusts no folder. */
export async function createFolderTrust({
  flows,
  data,
  trust: isAlways,
}: Pick<Settings, 'flows' | 'data' | 'trust'>): Promise<FolderTrust> {
  const file = join(data, 'trusted-folders.json');
  // A link that is turned elsewhere later must not take the trust along.
  const folder = await realpath(flows).catch(() => flows);
  let isTrusted = isAlways || (await readFolders(file)).includes(folder);
  return {
    isTrusted: () => isTrusted,
    async trust() {
      const folders = [...new Set([...(await readFolders(file)), folder])];
      const text = `${printJson(folders)}\n`;
      const written = await writeTextFile({ kind: 'list of trusted folders', file, text, replaces: true });
      if (!written.ok) return written;
      isTrusted = true;
      return ok(undefined);
    },
  };
}

async function readFolders(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  const read = parseJson(text);
  if (!read.ok || !Array.isArray(read.value)) return [];
  return read.value.filter((each) => typeof each === 'string');
}
