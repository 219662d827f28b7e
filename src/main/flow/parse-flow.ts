// YAML text → the flow that is served, or all that is against it. A flow is served where it is valid for
// the chosen Kestra, and never otherwise. It gives no revision number; that is the journal's.
import { printJson } from '../contract/print-json.ts';
import type { Label, Verdict, WebhookSummary } from '../contract/model.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { isExpression } from './is-expression.ts';
import { keyTemplateOf, webhooksOf } from './match-webhook.ts';
import { printScalar } from './print-scalar.ts';
import type { FlowDefinition, TaskDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { readYaml } from './read-yaml.ts';
import type { Judge } from './check-flow.ts';
import { judgeFile, rootOf } from './validate-flow.ts';

/** A flow without its revision. */
export type UnnumberedFlow = Omit<FlowDefinition, 'revision'>;

/** What a flow's text holds. */
export interface ParsedFlow {
  readonly verdict: Verdict;
  /** Absent where the text does not say it, also in an invalid flow. */
  readonly namespace?: string;
  readonly id?: string;
  readonly disabled: boolean;
  /** A draft is kept and shown, but no webhook finds it. */
  readonly isDraft: boolean;
  readonly webhooks: readonly WebhookSummary[];
  /** Absent where the flow is invalid. */
  readonly flow?: UnnumberedFlow;
}

/**
 * Reads a flow's text and judges it. Texts beyond `flowCharactersMax` are refused. Namespace, id and webhooks are
 * told of an invalid flow as well, since a list of files has to name what it shows.
 */
export function parseFlow({ source, ...judge }: Judge & { readonly source: string }): ParsedFlow {
  const file = readYaml(source);
  const root = rootOf(file, judge);
  const verdict = judgeFile(file, { root, judge });
  const namespace = textOf(root.get('namespace'));
  const id = textOf(root.get('id'));
  const triggers = mapsOf(root.get('triggers')).map(toTrigger);
  return {
    verdict,
    ...(namespace === undefined ? {} : { namespace }),
    ...(id === undefined ? {} : { id }),
    disabled: isTrue(root.get('disabled')),
    isDraft: isTrue(root.get('draft')),
    webhooks: webhooksOf({ triggers }).map(toWebhookSummary),
    ...(verdict.valid ? { flow: toFlow(root, { namespace: namespace ?? '', id: id ?? '', triggers }) } : {}),
  };
}

/** Called for valid flows alone, so what is not a map where one should be has been told already. */
function toFlow(
  root: JsonMap,
  known: { readonly namespace: string; readonly id: string; readonly triggers: readonly TriggerDefinition[] },
): UnnumberedFlow {
  const variables = root.get('variables');
  const retry = root.get('retry');
  return {
    ...known,
    disabled: isTrue(root.get('disabled')),
    labels: toLabels(root.get('labels')),
    ...(isJsonMap(variables) ? { variables } : {}),
    sla: mapsOf(root.get('sla')),
    ...(root.has('checks') ? { checks: mapsOf(root.get('checks')) } : {}),
    ...concurrencyOf(root.get('concurrency')),
    ...(isJsonMap(retry) ? { retry } : {}),
    tasks: toTasks(root.get('tasks')),
    errors: toTasks(root.get('errors')),
    finally: toTasks(root.get('finally')),
    afterExecution: toTasks(root.get('afterExecution')),
    outputs: mapsOf(root.get('outputs')),
    inputs: mapsOf(root.get('inputs')),
  };
}

function concurrencyOf(value: JsonValue | undefined): Pick<UnnumberedFlow, 'concurrency'> {
  if (!isJsonMap(value)) return {};
  const behavior = value.get('behavior');
  const known = behavior === 'CANCEL' || behavior === 'FAIL' ? behavior : 'QUEUE';
  return { concurrency: { limit: Number(printJson(value.get('limit') ?? null)), behavior: known } };
}

function toTasks(list: JsonValue | undefined): readonly TaskDefinition[] {
  return mapsOf(list).map(toTask);
}

/** A task, with the tasks that it holds, if its type holds some. */
function toTask(properties: JsonMap): TaskDefinition {
  const task = toTrigger(properties);
  const plugin = findPlugin(task.type)?.plugin;
  if (plugin?.kind !== 'flowable' && plugin?.kind !== 'executable') return task;
  if (plugin.lists === undefined) return task;
  const own = [...plugin.lists(properties)].map(([name, list]) => [name, toTasks(list)] as const);
  const handlers = ['errors', 'finally'].map((name) => [name, toTasks(properties.get(name))] as const);
  return { ...task, lists: new Map([...own, ...handlers]) };
}

/** Tasks and triggers have the same frame. */
function toTrigger(properties: JsonMap): TriggerDefinition {
  const type = textOf(properties.get('type')) ?? '';
  return {
    id: textOf(properties.get('id')) ?? '',
    // An alias is replaced here, once, so that nobody behind has to know of it.
    type: findPlugin(type)?.plugin.type ?? type,
    disabled: isTrue(properties.get('disabled')),
    properties,
  };
}

/** The key is shown as it stands in the flow: rendering it would bring a secret to light. */
function toWebhookSummary(trigger: TriggerDefinition): WebhookSummary {
  const key = keyTemplateOf(trigger);
  return { triggerId: trigger.id, disabled: trigger.disabled, key, isKeyExpression: isExpression(key) };
}

/** Labels stand in a map, or in a list of `key` and `value`; null ones are left out. */
function toLabels(labels: JsonValue | undefined): readonly Label[] {
  const pairs: readonly (readonly [JsonValue | undefined, JsonValue | undefined])[] = isJsonMap(labels)
    ? [...labels]
    : mapsOf(labels).map((label) => [label.get('key'), label.get('value')]);
  return pairs.flatMap(([key, value]) => {
    const label = { key: textOf(key), value: textOf(value) };
    return label.key === undefined || label.value === undefined ? [] : [{ key: label.key, value: label.value }];
  });
}

function mapsOf(list: JsonValue | undefined): readonly JsonMap[] {
  return Array.isArray(list) ? list.filter(isJsonMap) : [];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value === undefined ? undefined : printScalar(value);
}

/** Kestra takes the words `true` in quotes, too. */
function isTrue(value: JsonValue | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}
