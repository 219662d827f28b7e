// A flows folder with the files that a recorded run found in its namespace; whoever made it removes it.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { namespaceFilesFolder } from '../../src/main/execution/file/namespace-files.ts';

/** Texts of files by their path in the namespace. */
export interface RecordedNamespace {
  readonly namespace: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A flows folder with files of a namespace. */
export function writeNamespaceFiles({ namespace, files }: RecordedNamespace): string {
  const flows = mkdtempSync(join(tmpdir(), 'hookbench-flows-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(flows, namespaceFilesFolder, namespace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return flows;
}
