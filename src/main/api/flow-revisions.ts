// The texts that a flow once had, for the window: to be compared, and to go on from. They are read, never written: what
// is restored is saved as any other text.
import { createError, fail, ok } from '../contract/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** What reading them needs. */
export interface RevisionOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'revision' | 'revisions'> };
}

/** The handlers. They answer FLOW_NOT_FOUND for a revision that is not kept, and STORAGE_FAILED. */
export function createRevisionHandlers({
  journal: { storage },
}: RevisionOptions): Pick<Handlers, 'flows.revision' | 'flows.revisions'> {
  return {
    'flows.revisions': ({ namespace, id }) => storage.revisions(namespace, id),
    'flows.revision'({ namespace, id, revision }) {
      const kept = storage.revision(namespace, id, revision);
      if (!kept.ok) return kept;
      if (kept.value !== undefined) return ok({ source: kept.value.source });
      const message = `Cannot read flow "${namespace}.${id}": revision ${revision} is not kept`;
      return fail(createError('FLOW_NOT_FOUND', message));
    },
  };
}
