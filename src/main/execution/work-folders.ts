// Folders on disk in which scripts run, one for each taskrun that asks, in the system's folder for what is temporary.
// They are not the internal storage: what is to be kept is copied there before a folder goes. They lie in a
// folder whose name has the id of the process, so that what a program left that died is known from what another one works in.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { WorkFolders } from '../plugin/ports.ts';

/** Makes an owner of folders; `parent` is where they are, by default the system's folder. */
export function createWorkFolders(parent = tmpdir()): WorkFolders {
  const paths = new Map<string, string>();
  // Nobody else can have made it: its name ends as nobody can guess.
  let own: string | undefined;
  return {
    open(taskRunId) {
      const known = paths.get(taskRunId);
      if (known !== undefined) return ok(known);
      const made = attempt(() => {
        own ??= mkdtempSync(join(parent, `${prefix}${process.pid}-`));
        return mkdtempSync(join(own, 'hookbench-script-'));
      });
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

const prefix = 'hookbench-work-';

/**
 * Removes the folders of programs that have died, once, before the first script runs. What cannot be removed stays.
 * @returns how many went
 */
export function removeLeftFolders(parent = tmpdir()): number {
  const names = attempt(() => readdirSync(parent));
  const left = (names.ok ? names.value : []).filter((name) => {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    return owner !== undefined && !isAlive(Number(owner));
  });
  const removed = left.map((name) => attempt(() => rmSync(join(parent, name), { recursive: true, force: true })));
  return removed.filter(({ ok: isGone }) => isGone).length;
}

/** A process of another user is alive, too; asking for it is refused with another reason. */
function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (thrown) {
    return !(thrown instanceof Error && Reflect.get(thrown, 'code') === 'ESRCH');
  }
}

function attempt<T>(body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (thrown) {
    return fail(createError('STORAGE_FAILED', `Cannot use a folder for a script: ${messageOf(thrown)}`));
  }
}
