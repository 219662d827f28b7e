// Has Electron's own installer fetch the binary that `npm ci` leaves out, for no longer than a limit. Without a
// network it ends at once; one that swallows everything is given up.
import { spawn } from 'node:child_process';
import { createError, fail, ok, type Result } from '../contract/errors.ts';

/** What installing needs. */
export interface InstallOptions {
  /** `install.js` of the package `electron`. */
  readonly installer: string;
  readonly limitMs: number;
  /** Hears how long it has taken so far, every few seconds. */
  readonly onProgress: (elapsedSeconds: number) => void;
}

const progressEveryMs = 5000;

/** Installs; settles when it is there, or with ELECTRON_MISSING and why. */
export async function installElectron({ installer, limitMs, onProgress }: InstallOptions): Promise<Result<void>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    let elapsedMs = 0;
    const ticking = setInterval(() => {
      elapsedMs += progressEveryMs;
      onProgress(elapsedMs / 1000);
    }, progressEveryMs);
    const limit = setTimeout(() => {
      complaint = `it takes longer than ${limitMs / 1000} s`;
      child.kill('SIGKILL');
    }, limitMs);
    child.stderr.on('data', (chunk: Buffer) => {
      if (complaint.length < 1000) complaint += chunk.toString();
    });
    child.once('error', ({ message }) => {
      complaint = message;
    });
    child.once('close', (code) => {
      clearInterval(ticking);
      clearTimeout(limit);
      const [reason = ''] = complaint.trim().split('\n');
      const message = `Cannot fetch Electron: ${reason.replace(/^\w*Error: /, '') || 'its installer gave up'}`;
      resolve(code === 0 ? ok(undefined) : fail(createError('ELECTRON_MISSING', message)));
    });
  });
}
