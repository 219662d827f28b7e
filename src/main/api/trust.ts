// The trust in the scripts of the flows folder, as the window asks for it.
import { createError, fail, ok } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import type { FolderTrust } from '../execution/folder-trust.ts';
import type { Handlers } from './handler.ts';

/** The handler. The folder is named, so that nobody trusts another one than was shown. */
export function createTrustHandler(
  trust: Pick<FolderTrust, 'trust'>,
  { flows }: Pick<Settings, 'flows'>,
): Pick<Handlers, 'scripts.trust'> {
  return {
    async 'scripts.trust'({ folder }) {
      if (folder !== flows) {
        const message = `Cannot trust folder "${folder}": the flows folder is "${flows}"`;
        return fail(createError('PARAMETERS_INVALID', message));
      }
      const trusted = await trust.trust();
      return trusted.ok ? ok({ folder }) : trusted;
    },
  };
}
