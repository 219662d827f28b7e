// The methods that look at a kept request, or a template, once more, put together: what other versions of Kestra make of
// them, and what a flow's conditions come to for a request. Beside `app.ts`, which hands in the parts.
import { createConditionsHandler } from './api/tell-conditions.ts';
import { createDiagnoseHandler } from './api/diagnose-delivery.ts';
import { createVariablesHandler } from './api/execution-variables.ts';
import type { Handlers } from './api/handler.ts';
import { createRehearseHandler } from './api/rehearse-delivery.ts';
import { createRenderHandler, type ProfileRendering } from './api/render-template.ts';
import { playgroundLimits } from './config.ts';
import { ok } from './contract/errors.ts';
import type { ExpressionMethods } from './contract/expressions.ts';
import { profiles, switchesOf } from './contract/profile.ts';
import { listCallables } from './expression/reference/list-callables.ts';
import { createExtensions } from './expression/registry.ts';
import { createRenderer } from './expression/renderer.ts';
import { tellCallerAnswers } from './http/tell-caller-answers.ts';
import { createDiagnoseOptions, type RehearsalParts } from './rehearsals.ts';
import { createRehearseRun } from './rehearse-run.ts';

/** The handlers. */
export function createRehearsalHandlers(
  parts: RehearsalParts,
): Pick<
  Handlers,
  'deliveries.diagnose' | 'deliveries.rehearse' | 'flows.answers' | 'flows.conditions' | keyof ExpressionMethods
> {
  const { settings, engine, folder } = parts;
  const diagnosing = createDiagnoseOptions(parts);
  return {
    ...createDiagnoseHandler(diagnosing),
    ...createConditionsHandler({ ...engine.environment, ...diagnosing, settings }),
    ...createRehearseHandler({
      ...engine.environment,
      journal: engine.journal,
      findFlow: (name) => folder.find(name),
      tenant: settings.tenant,
      own: settings.kestra,
      run: createRehearseRun(parts),
    }),
    ...createRenderHandler({ renderings: createRenderings(parts), limits: playgroundLimits }),
    ...createVariablesHandler({ ...engine, findFlow: (name) => folder.find(name), limits: playgroundLimits }),
    'flows.answers'(name) {
      const flow = folder.find(name);
      return flow.ok ? ok(tellCallerAnswers(flow.value)) : flow;
    },
    'expressions.list': () => ok(listCallables()),
  };
}

/** The renderers of flows do more than one who types can wait for, hence others. */
function createRenderings({ engine }: RehearsalParts): readonly ProfileRendering[] {
  return profiles.map((profile) => {
    const switches = switchesOf(profile);
    const renderer = createRenderer(profile, createExtensions(switches), playgroundLimits);
    return { profile, rendering: { ...engine.environment.rendering, switches, renderer } };
  });
}
