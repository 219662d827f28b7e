// Which webhook trigger of a flow a key belongs to, in Kestra's order: the first trigger whose rendered
// key is the same. Keys are compared in constant time and never stand in an error.
// Source: kestra-webhook.md 3.1 and 3.2; `key-*` in the recorded exchanges.
import { hash, timingSafeEqual } from 'node:crypto';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Switches } from '../contract/switches.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { describeKeyDifference } from './compare-keys.ts';
import { isExpression } from './is-expression.ts';
import { printScalar } from './print-scalar.ts';

/** What is matched: one flow and the key of one request. That the flow is found and not disabled is asked elsewhere. */
export interface WebhookMatch {
  readonly flow: FlowDefinition;
  /** The key of the request's path, decoded. */
  readonly key: string;
  readonly switches: Switches;
  /** Renders a trigger's key with what Kestra gives it. Answers EXPRESSION_FAILED, SECRET_NOT_FOUND. */
  readonly render: (template: string, trigger: TriggerDefinition) => Result<string>;
}

/**
 * Finds the trigger of a key. Answers WEBHOOK_NOT_FOUND, whose details say why each trigger was passed
 * over, and TRIGGER_DISABLED where the profile heeds it.
 */
export function matchWebhook({ flow, key, switches, render }: WebhookMatch): Result<TriggerDefinition> {
  const reasons: string[] = [];
  for (const definition of webhooksOf(flow)) {
    const rendered = render(keyTemplateOf(definition), definition);
    if (!rendered.ok) {
      reasons.push(`The key of trigger "${definition.id}" cannot be rendered: ${rendered.error.message}`);
      // Blanks around a rendered key do not count: a key that comes from a file mostly ends in a line break.
    } else if (isSame(rendered.value.trim(), key)) {
      return switches.refusesDisabledTrigger && definition.disabled
        ? fail(disabledError(flow, definition))
        : ok(definition);
    } else {
      reasons.push(reasonOf(definition, { expected: rendered.value.trim(), key }));
    }
  }
  return fail(notFoundError(flow, reasons));
}

/** The webhook triggers of a flow, in its order. */
export function webhooksOf({ triggers }: Pick<FlowDefinition, 'triggers'>): readonly TriggerDefinition[] {
  return triggers.filter(({ type }) => findPlugin(type)?.plugin.kind === 'webhook');
}

/** The key of a webhook trigger as it stands in the flow, before it is rendered. */
export function keyTemplateOf({ properties }: TriggerDefinition): string {
  const key = properties.get('key');
  return key === undefined ? '' : (printScalar(key) ?? '');
}

/** Whether every webhook key of a flow stands in its text, so that none of them can be a secret. */
export function hasOpenKeys(flow: FlowDefinition): boolean {
  return !webhooksOf(flow).some((trigger) => isExpression(keyTemplateOf(trigger)));
}

/** Hashes are of one length, so the time says nothing of either text. */
function isSame(expected: string, given: string): boolean {
  return timingSafeEqual(hash('sha256', expected, 'buffer'), hash('sha256', given, 'buffer'));
}

/** Why a trigger was passed over. What an address cuts a key at is told first: no comparison would say it. */
function reasonOf(
  trigger: TriggerDefinition,
  { expected, key }: { readonly expected: string; readonly key: string },
): string {
  const origin = isExpression(keyTemplateOf(trigger)) ? ', which comes from an expression,' : '';
  const difference = expected.includes('/')
    ? 'the one of the flow holds "/", which an address writes as %2F'
    : describeKeyDifference(expected, key);
  return `The key of trigger "${trigger.id}"${origin} is another one: ${difference}`;
}

function notFoundError(flow: FlowDefinition, reasons: readonly string[]) {
  const name = `${flow.namespace}.${flow.id}`;
  const why = reasons.length === 0 ? 'it has no webhook trigger' : 'no webhook trigger has the key of this address';
  return createError('WEBHOOK_NOT_FOUND', `Cannot start flow "${name}": ${why}`, {}, { reasons });
}

function disabledError(flow: FlowDefinition, { id }: TriggerDefinition) {
  const message = `Cannot start flow "${flow.namespace}.${flow.id}": its trigger "${id}" is disabled`;
  return createError('TRIGGER_DISABLED', message, {}, { triggerId: id });
}
