// Whether the conditions of a trigger let a webhook start anything: `when`, or the list `conditions`. What each
// rendered to is told with the refusal, for the window alone: the caller learns nothing but the status.
// Source: kestra-webhook §4, seen on Kestra 1.3.19 and 2.0.0 (`13-cond-*` in the recorded exchanges).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import type { TriggerDefinition } from '../plugin/definition.ts';
import { isTruthy } from '../plugin/is-truthy.ts';
import { findPlugin } from '../plugin/registry.ts';
import { renderAsText } from '../plugin/render-property.ts';
import type { RenderContext } from './task/task-context.ts';

/** What is told of a rendered text, in characters: a condition may render a whole payload. */
const toldMax = 200;

/** Renders one template; what it gave is told later. */
type Render = RenderContext['render'];

/** One condition of a trigger. */
interface WrittenCondition {
  /** Its place in the trigger, as Kestra writes it. */
  readonly field: string;
  readonly ask: (render: Render) => Result<boolean>;
}

/** A condition that was asked, and the sentence on it. */
export interface AskedCondition {
  /** `when`, or `conditions[0]`. */
  readonly field: string;
  readonly holds: boolean;
  /** The texts that it rendered, as the flow has them, shortened; empty where it has none. */
  readonly templates: readonly string[];
  /** What its texts rendered to, masked and shortened; empty where it failed. */
  readonly rendered: readonly string[];
  readonly why: string;
}

/**
 * All must hold; one that cannot be evaluated does not hold, as in Kestra. Answers CONDITION_FALSE for the first that
 * does not, whose `details.reasons` has a line for each condition, also for those that Kestra asks no more. The context
 * is asked for where there is a condition alone.
 */
export function evaluateConditions(trigger: TriggerDefinition, context: () => RenderContext): Result<void> {
  const written = writtenIn(trigger.properties);
  const asked: AskedCondition[] = [];
  for (const condition of written) {
    const one = askOne(condition, context());
    asked.push(one);
    if (one.holds) continue;
    const rest = written.slice(asked.length).map((later) => askOne(later, context()));
    return fail(conditionError(one, [...asked, ...rest]));
  }
  return ok(undefined);
}

/** Asks all of them, whatever each says: for who writes them. */
export function askConditions(trigger: TriggerDefinition, context: RenderContext): readonly AskedCondition[] {
  return writtenIn(trigger.properties).map((condition) => askOne(condition, context));
}

function writtenIn(properties: JsonMap): readonly WrittenCondition[] {
  const when = properties.get('when') ?? null;
  const list = properties.get('conditions') ?? null;
  const conditions = (Array.isArray(list) ? list : []).map((condition, index) => ({
    field: `conditions[${index}]`,
    ask: (render: Render) => (isJsonMap(condition) ? holds(condition, render) : ok(false)),
  }));
  return when === null ? conditions : [{ field: 'when', ask: (render) => askWhen(when, render) }, ...conditions];
}

function askWhen(when: JsonValue, render: Render): Result<boolean> {
  const rendered = renderAsText(when, { render });
  return rendered.ok ? ok(isTruthy(rendered.value)) : rendered;
}

/** Asks the type of a condition; conditions may hold others. */
function holds(condition: JsonMap, render: Render): Result<boolean> {
  const type = condition.get('type') ?? null;
  const plugin = typeof type === 'string' ? findPlugin(type)?.plugin : undefined;
  if (plugin?.kind !== 'condition') {
    return fail(createError('CONDITION_FALSE', `condition type ${printJson(type)} is not evaluated here`));
  }
  return plugin.holds(condition, { render, holds: (nested) => holds(nested, render) });
}

/** Secrets that a condition rendered are masked: what is told of it is kept with the delivery. */
function askOne({ field, ask }: WrittenCondition, context: RenderContext): AskedCondition {
  const templates: string[] = [];
  const texts: string[] = [];
  const held = ask((template) => {
    templates.push(shorten(template.trim()));
    const rendered = context.render(template);
    if (rendered.ok) texts.push(context.mask(rendered.value));
    return rendered;
  });
  if (!held.ok) return { field, holds: false, templates, rendered: [], why: context.mask(held.error.message) };
  const rendered = texts.map((text) => shorten(text.trim()));
  const values = rendered.map((text) => `"${text}"`).join(', ');
  return {
    field,
    holds: held.value,
    templates,
    rendered,
    why: values === '' ? `it is ${held.value}` : `it rendered to ${values}`,
  };
}

function shorten(text: string): string {
  return text.length > toldMax ? `${text.slice(0, toldMax)}…` : text;
}

/** One condition alone needs no list: the sentence says all of it. */
function conditionError({ field, why }: AskedCondition, asked: readonly AskedCondition[]) {
  const message = `Cannot start an execution: the condition ${field} does not hold: ${why}`;
  if (asked.length === 1) return createError('CONDITION_FALSE', message, { field });
  const reasons = asked.map((one) => `${one.field} ${one.holds ? 'holds' : 'does not hold'}: ${one.why}`);
  return createError('CONDITION_FALSE', message, { field }, { reasons });
}
