// All faults of a flow that is readable YAML: the one place where the parts of the check come together.
import { type Profile, switchesOf } from '../contract/profile.ts';
import type { Switches } from '../contract/switches.ts';
import type { Settings } from '../contract/settings.ts';
import type { JsonMap } from '../contract/value.ts';
import { checkCycle, checkPreconditions } from './check-flow-triggers.ts';
import { checkIds } from './check-ids.ts';
import { checkInputs } from './check-inputs.ts';
import { checkFlowLabels, checkTriggerLabels } from './check-labels.ts';
import { checkObjects } from './check-objects.ts';
import { checkPluginDefaults } from './check-plugin-defaults.ts';
import { checkReferences } from './check-references.ts';
import { checkSchedules } from './check-schedules.ts';
import { checkSubflows } from './check-subflows.ts';
import { checkTasks } from './check-tasks.ts';
import { checkWebhooks } from './check-webhooks.ts';
import type { Fault } from './fault.ts';
import type { Findings } from './findings.ts';
import { flowSchemasOf } from './flow-schema.ts';
import { type FlowParts, partsAt, toFlowParts } from './flow-parts.ts';
import type { Sentence } from './sentence.ts';
import { toPlain } from './to-plain.ts';

/** Which Kestra judges: its version, and whether it has plugins beyond its core. */
export interface Judge {
  readonly profile: Profile;
  readonly plugins: Settings['plugins'];
}

/**
 * Checks a flow whose legacy fields are resolved. Everything is looked for at once; which of it Kestra would tell is
 * decided later, in `validate-flow.ts`. What Kestra leaves to the execution is left there here, too: no expression is
 * parsed (`task-property-bad-expr`), and no subflow is looked for.
 */
export function checkFlow(root: JsonMap, { profile, plugins }: Judge): Findings {
  const switches = switchesOf(profile);
  const schemas = flowSchemasOf(profile);
  const objects = checkObjects(toPlain(root), { schemas, switches, isCoreOnly: plugins === 'core' });
  const parts = toFlowParts(root, objects.taskPaths);
  const labels = checkFlowLabels(root.get('labels'));
  const sentences = [
    ...checkIds(parts, switches),
    ...checkInputs(parts, switches),
    ...labels.sentences,
    ...checkReferences(parts, switches),
    ...checkSubflows(parts),
    ...checkPreconditions(parts),
    ...checkQuotas(parts),
  ];
  return {
    faults: [
      ...checkCasts(root, switches),
      ...objects.faults,
      ...labels.faults,
      ...checkTriggerLabels(parts.triggers.map(({ properties }) => properties)),
      ...checkPluginDefaults(root, { switches, schemas }),
      ...checkWebhooks(parts, switches),
      ...checkSchedules(parts),
      ...checkCycle(parts, switches),
      ...checkTasks(partsAt(root, objects.checkedTaskPaths), switches),
      ...asOneFault(sentences),
    ],
    warnings: objects.warnings,
  };
}

/**
 * Before it reads a flow, Kestra takes these as what they should be, and breaks off where they are not (`ns-number`).
 */
function checkCasts(root: JsonMap, switches: Switches): readonly Fault[] {
  if (!switches.castsNamesOnRead) return [];
  const namespace = root.get('namespace') ?? '';
  const revision = root.get('revision') ?? 0;
  return [
    ...(typeof namespace === 'string' ? [] : [castFault('namespace', 'must be a text')]),
    ...(typeof revision === 'number' ? [] : [castFault('revision', 'must be a number')]),
  ];
}

function castFault(name: string, message: string): Fault {
  return { stage: 'cast', at: [name], path: name, message };
}

function checkQuotas({ root }: FlowParts): readonly Sentence[] {
  return root.has('quotas') ? [{ text: 'Quotas are only available in Enterprise Edition.', at: ['quotas'] }] : [];
}

/** Kestra joins all of them into one violation without a path; the place is that of the first. */
function asOneFault(sentences: readonly Sentence[]): readonly Fault[] {
  const [first] = sentences;
  if (first === undefined) return [];
  const message = `Invalid Flow: ${sentences.map(({ text }) => text).join(', ')}`;
  return [{ stage: 'model', at: first.at, path: '', message }];
}
