// Flows as the folder has them, written by the window too, the verdict of every profile on a text, and what may be
// written in one.
import { ok } from '../contract/errors.ts';
import { type Profile, profiles } from '../contract/profile.ts';
import type { Verdict } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import { describeLanguage } from '../flow/describe-language.ts';
import type { FlowFolder } from '../flow/flow-folder.ts';
import { validateFlow } from '../flow/validate-flow.ts';
import { createGraphHandler } from './flow-graph.ts';
import { createRevisionHandlers, type RevisionOptions } from './flow-revisions.ts';
import type { Handlers } from './handler.ts';
import { createSaveHandlers, type SaveOptions } from './save-flow.ts';

/** The handlers of flows. */
export function createFlowHandlers(
  folder: FlowFolder,
  settings: SaveOptions & RevisionOptions,
): Pick<
  Handlers,
  | 'flows.revision'
  | 'flows.revisions'
  | 'flows.list'
  | 'flows.get'
  | 'flows.validate'
  | 'flows.schema'
  | 'flows.graph'
  | 'flows.save'
  | 'flows.disable'
  | 'flows.create'
> {
  return {
    async 'flows.list'() {
      await folder.judged();
      return ok(folder.list());
    },
    'flows.get': (name) => folder.source(name),
    'flows.validate': ({ source }) => ok(judge(source, settings.plugins)),
    'flows.schema': ({ profile = settings.kestra }) => ok(describeLanguage(profile, settings)),
    ...createGraphHandler(settings),
    ...createRevisionHandlers(settings),
    ...createSaveHandlers(folder, settings),
  };
}

/** What every profile says of a flow's text. */
function judge(source: string, plugins: Settings['plugins']): Readonly<Record<Profile, Verdict>> {
  const verdicts = profiles.map((profile) => [profile, validateFlow({ source, profile, plugins })] as const);
  // Every profile is in the list, so the record is complete.
  return Object.fromEntries(verdicts) as Record<Profile, Verdict>;
}
