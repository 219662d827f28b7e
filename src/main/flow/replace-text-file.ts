// A file with a new text, whole or not at all: whoever reads it never sees half of one, and a full disk or a crash
// leaves what was there.
import { randomUUID } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors.ts';
import { codeOf, type TextToWrite, unwritable, writeTextFile } from './write-text-file.ts';

/** The folder takes no new files, or the file has to stay because it is mounted alone: only its bytes can be changed. */
const onlyInPlace: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY']);

/** Replaces a file that is there, through links too, and keeps its rights. Answers FILE_UNWRITABLE. */
export async function replaceTextFile(change: Omit<TextToWrite, 'replaces'>): Promise<Result<void>> {
  // A link stays one: what it leads to gets the text.
  const target = await realpath(change.file).catch(() => change.file);
  // Files that begin with a point are not looked at by whoever watches the folder.
  const draft = join(dirname(target), `.${randomUUID()}.tmp`);
  return writeAndMove({ draft, target, text: change.text }).then(
    () => ok(undefined),
    async (thrown: unknown) => {
      await rm(draft, { force: true }).catch(() => undefined);
      return onlyInPlace.has(codeOf(thrown))
        ? writeTextFile({ ...change, file: target, replaces: true })
        : fail(unwritable(change, thrown));
    },
  );
}

/** Rejects as the file system does. */
async function writeAndMove({
  draft,
  target,
  text,
}: {
  readonly draft: string;
  readonly target: string;
  readonly text: string;
}): Promise<void> {
  const { mode } = await stat(target);
  // On disk before it takes the name, so that no crash leaves an empty file under it.
  await writeFile(draft, text, { flag: 'wx', flush: true });
  await chmod(draft, mode);
  await rename(draft, target);
}
