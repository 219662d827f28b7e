// Puts together what telling of other versions of Kestra needs: the running engine with the switches, the renderer
// and the flows of each version. Beside `app.ts`, which hands in the parts; nothing is decided here.
import { diagnosisLimits } from './config.ts';
import type { DiagnoseOptions } from './api/diagnose-delivery.ts';
import type { Rehearsal } from './api/diagnosis/suppose-answers.ts';
import { tellConditions } from './api/tell-conditions.ts';
import { createError, fail, ok, type Result } from './contract/errors.ts';
import type { FlowName } from './contract/methods.ts';
import { type Profile, profiles, switchesOf } from './contract/profile.ts';
import type { Settings } from './contract/settings.ts';
import type { Engine } from './engine.ts';
import { createExtensions } from './expression/registry.ts';
import { createRenderer } from './expression/renderer.ts';
import type { FlowFolder } from './flow/flow-folder.ts';
import { parseFlow } from './flow/parse-flow.ts';
import { readWebhookAgain, wordStatusAs } from './http/webhook-rehearsal.ts';
import type { FlowDefinition } from './plugin/definition.ts';

/** The parts of the running server. */
export interface RehearsalParts {
  readonly settings: Pick<
    Settings,
    'bodyBytesMax' | 'kestra' | 'plugins' | 'queuedMax' | 'runningMax' | 'strictAddresses' | 'tenant'
  >;
  readonly engine: Pick<Engine, 'environment' | 'executor' | 'journal' | 'secrets'>;
  readonly folder: FlowFolder;
}

/** What diagnosing needs of this server and of the other versions. */
export function createDiagnoseOptions(parts: RehearsalParts): DiagnoseOptions {
  const { settings, engine, folder } = parts;
  return {
    journal: engine.journal,
    secrets: engine.secrets,
    folder,
    bodyBytesMax: diagnosisLimits.bodyBytesMax,
    readAgain: (request, body) => readWebhookAgain({ request, body }, settings),
    tellConditions: (telling) => tellConditions(telling, { ...engine.environment, settings }),
    own: createRehearsal(settings.kestra, parts),
    others: profiles.filter((profile) => profile !== settings.kestra).map((profile) => createRehearsal(profile, parts)),
  };
}

/** A version that is the server's own serves the flows as they are served; another reads their texts itself. */
export function createRehearsal(profile: Profile, parts: RehearsalParts): Rehearsal {
  const { settings, engine, folder } = parts;
  const switches = switchesOf(profile);
  const { environment, executor } = engine;
  const { rendering, globals } = environment;
  const isOwn = profile === settings.kestra;
  return {
    profile,
    options: {
      ...environment,
      executor,
      rendering: isOwn
        ? rendering
        : { ...rendering, switches, renderer: createRenderer(profile, createExtensions(switches)) },
      globals: { ...globals, switches },
      findFlow: (name) => (isOwn ? folder.find(name) : findFlowAs(profile, name, parts)),
    },
    wordStatus: (outcome, { request }) => wordStatusAs(profile, { outcome, request }),
  };
}

/** The text that serves, or that is refused, as another version reads it. Answers FLOW_NOT_FOUND, FLOW_INVALID. */
function findFlowAs(profile: Profile, name: FlowName, parts: RehearsalParts): Result<FlowDefinition> {
  const text = findText(name, parts);
  if (!text.ok) return text;
  const { source, revision } = text.value;
  const { flow, verdict } = parseFlow({ source, profile, plugins: parts.settings.plugins });
  if (flow !== undefined) return ok({ ...flow, revision });
  const [fault] = verdict.violations;
  // Kestra adds a list of all that would have been right, which helps nobody here.
  const why = fault === undefined ? '' : `: ${fault.message.replace(/, not marked as ignorable \([^)]*\)/, '')}`;
  return fail(
    createError('FLOW_INVALID', `Cannot start flow "${name.namespace}.${name.id}": it is invalid there${why}`),
  );
}

/** An edit that is invalid is not what serves: the revision that does is read again. */
function findText(
  { namespace, id }: FlowName,
  { engine, folder }: RehearsalParts,
): Result<{ readonly source: string; readonly revision: number }> {
  const served = folder.find({ namespace, id });
  if (!served.ok && served.error.code === 'FLOW_NOT_FOUND') return served;
  const kept = served.ok ? engine.journal.storage.revision(namespace, id, served.value.revision) : ok(undefined);
  if (!kept.ok) return kept;
  if (kept.value !== undefined) return ok(kept.value);
  const file = folder.source({ namespace, id });
  return file.ok ? ok({ source: file.value.source, revision: 1 }) : file;
}
