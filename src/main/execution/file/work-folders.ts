// Folders on disk in which scripts run, one for each taskrun that asks, in the system's folder for what is temporary.
// They are not the internal storage: what is to be kept is copied there before a folder goes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import type { WorkFolders } from '../../plugin/ports.ts';

/** Makes an owner of folders. */
export function createWorkFolders(): WorkFolders {
  const paths = new Map<string, string>();
  return {
    open(taskRunId) {
      const known = paths.get(taskRunId);
      if (known !== undefined) return ok(known);
      const made = makeFolder();
      if (made.ok) paths.set(taskRunId, made.value);
      return made;
    },
    remove(taskRunId) {
      const path = paths.get(taskRunId);
      paths.delete(taskRunId);
      // A process that nobody could end may still write there: then it stays, as all in there may.
      if (path !== undefined) attempt(() => rmSync(path, { recursive: true, force: true, maxRetries: 2 }));
    },
  };
}

function makeFolder(): Result<string> {
  return attempt(() => mkdtempSync(join(tmpdir(), 'hookbench-script-')));
}

function attempt<T>(body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (thrown) {
    return fail(createError('STORAGE_FAILED', `Cannot use a folder for a script: ${messageOf(thrown)}`));
  }
}
