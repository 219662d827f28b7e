// New files of the flows folder, and files that go. A file that is there is never overwritten, and nobody who watches
// the folder ever sees half of a new one.
import { randomUUID } from 'node:crypto';
import { link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowName } from '../contract/methods.ts';
import { isFlowFile, readFlowFile } from './flow-files.ts';
import { writeTextFile } from './write-text-file.ts';

/** A flow that has no file yet. Its id is one that Kestra takes, so it can stand in the name of a file. */
export interface NewFlowFile extends FlowName {
  readonly folder: string;
  readonly source: string;
}

/**
 * Writes it under the first name that is free: its id, else its namespace and id. Answers FILE_UNWRITABLE.
 * @returns the name of the file, relative to the folder
 */
export async function createFlowFile({ folder, source, namespace, id }: NewFlowFile): Promise<Result<string>> {
  const names = [`${id}.yaml`, `${namespace}.${id}.yaml`, `${namespace}.${id}.flow.yaml`].filter(isFlowFile);
  // Files that begin with a point are not looked at.
  const draft = join(folder, `.${randomUUID()}.tmp`);
  const written = await writeTextFile({ kind: 'flow file', file: draft, text: source, replaces: false });
  if (!written.ok) return written;
  const file = await linkFirst(names, { folder, draft });
  await rm(draft, { force: true });
  if (file !== undefined) return ok(file);
  // Some file systems have no links; what is there is not overwritten on them either.
  for (const name of names) {
    const made = await writeTextFile({ kind: 'flow file', file: join(folder, name), text: source, replaces: false });
    if (made.ok) return ok(name);
  }
  const message = `Cannot write flow file "${id}.yaml": every name for it is taken`;
  return fail(createError('FILE_UNWRITABLE', message, { file: `${id}.yaml` }));
}

/** A link is made whole or not at all, and never over another file. */
async function linkFirst(
  names: readonly string[],
  { folder, draft }: { readonly folder: string; readonly draft: string },
): Promise<string | undefined> {
  for (const name of names) {
    const isMade = await link(draft, join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isMade) return name;
  }
  return undefined;
}

/** Deletes a flow file that still holds `before`. Answers FLOW_CHANGED, FILE_UNREADABLE, FILE_UNWRITABLE. */
export async function deleteFlowFile({
  folder,
  file,
  before,
}: {
  readonly folder: string;
  /** Relative to the folder. */
  readonly file: string;
  /** What the file has to hold. */
  readonly before: string;
}): Promise<Result<void>> {
  const now = await readFlowFile(folder, file);
  if (!now.ok) return now;
  if (now.value !== before) {
    return fail(createError('FLOW_CHANGED', `Cannot delete flow file "${file}": it has changed since`, { file }));
  }
  return rm(join(folder, file)).then(
    () => ok(undefined),
    (thrown: unknown) => {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      return fail(createError('FILE_UNWRITABLE', `Cannot delete flow file "${file}": ${why}`, { file }));
    },
  );
}
