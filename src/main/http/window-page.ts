// The window's page as it was built, and the policy that it is sent with, for whoever serves it: the control
// listener or the desktop app. A fresh nonce each time; nothing inline runs without it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page ready to be sent. */
export interface WindowPage {
  readonly html: string;
  /** What stands in `content-security-policy`. */
  readonly policy: string;
}

/** What stands in the built page where the nonce belongs. `electron.vite.config.ts` puts it there. */
const noncePlace = '__NONCE__';

/** Reads the built page in a folder, once; undefined where none was built. Each call of the answer makes a page. */
export function readWindowPage(folder: string): (() => WindowPage) | undefined {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return undefined;
  // Its files are at one place, whatever the address of the screen.
  const built = readFileSync(file, 'utf8').replaceAll('="./', '="/');
  return () => {
    const nonce = randomBytes(16).toString('base64');
    return { html: built.replaceAll(noncePlace, nonce), policy: policyOf(nonce) };
  };
}

function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    // Pictures of bodies: bytes that the page has, and no address that a sender chose.
    "img-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
