// The methods that tell of other versions of Kestra, put together: what they would answer, and what they make of it
// when the request is run. Beside `app.ts`, which hands in the parts.
import { createDiagnoseHandler } from './api/diagnose-delivery.ts';
import type { Handlers } from './api/handler.ts';
import { createRehearseHandler } from './api/rehearse-delivery.ts';
import { createDiagnoseOptions, type RehearsalParts } from './rehearsals.ts';
import { createRehearseRun } from './rehearse-run.ts';

/** The handlers. */
export function createRehearsalHandlers(
  parts: RehearsalParts,
): Pick<Handlers, 'deliveries.diagnose' | 'deliveries.rehearse'> {
  const { settings, engine, folder } = parts;
  return {
    ...createDiagnoseHandler(createDiagnoseOptions(parts)),
    ...createRehearseHandler({
      ...engine.environment,
      journal: engine.journal,
      findFlow: (name) => folder.find(name),
      tenant: settings.tenant,
      own: settings.kestra,
      run: createRehearseRun(parts),
    }),
  };
}
