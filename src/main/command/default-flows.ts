// Makes the flows folder that a user gets who has none: filled with the examples that come with the program.
// A folder that is there, be it empty, is never touched.
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';

/** Which folder, and what goes into it. */
export interface DefaultFlows {
  readonly folder: string;
  /** The folder of the examples. */
  readonly examples: string;
}

/**
 * Makes the folder where it is not there; answers whether it did, or FLOWS_UNUSABLE. It is the user's from then on:
 * later versions bring no examples into it.
 */
export async function makeDefaultFlows({ folder, examples }: DefaultFlows): Promise<Result<boolean>> {
  if (await isThere(folder)) return ok(false);
  // Copied beside and then renamed: an interrupted start leaves no half-filled folder behind.
  const draft = `${folder}.${process.pid}`;
  return copyExamples()
    .then(() => ok(true))
    .catch(async (thrown: unknown) => {
      await rm(draft, { recursive: true, force: true }).catch(() => undefined);
      const message = `Cannot make flows folder ${folder}: ${messageOf(thrown)}`;
      return fail(createError('FLOWS_UNUSABLE', message, { file: folder }));
    });

  async function copyExamples(): Promise<void> {
    await mkdir(dirname(folder), { recursive: true });
    await cp(examples, draft, { recursive: true });
    await rename(draft, folder);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
