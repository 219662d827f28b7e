// What a caller gets who waits for the execution (`wait: true`): the execution as it ended, or the flow's
// outputs alone, with the trigger's `responseCode` rendered at the end.
// Source: kestra-webhook §5.4, seen on Kestra 1.3.19 and 2.0.0 (`wt-*` in the recorded exchanges).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import { openExecution } from '../execution/open-execution.ts';
import { createRenderContext } from '../execution/task/task-context.ts';
import { createVariables } from '../execution/variable/variables.ts';
import type { StartEnvironment } from '../execution/start-execution.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { renderAsText } from '../plugin/render-property.ts';
import type { WebhookOutcome } from './webhook-call.ts';

/** Whom is waited for. */
export interface Awaited {
  readonly flow: FlowDefinition;
  readonly trigger: TriggerDefinition;
  readonly ended: Promise<Result<Execution>>;
  readonly url: string;
}

/** Waits for the end and says what to answer. */
export async function awaitWebhook(awaited: Awaited, environment: StartEnvironment): Promise<WebhookOutcome> {
  const ended = await awaited.ended;
  if (!ended.ok) return { type: 'refused', error: ended.error };
  const execution = ended.value;
  const code = renderResponseCode(awaited, execution, environment);
  if (!code.ok) return { type: 'refused', error: code.error };
  const responseCode = code.value === undefined ? {} : { responseCode: code.value };
  const { properties } = awaited.trigger;
  if (properties.get('returnOutputs') !== true) return { type: 'ended', execution, url: awaited.url, ...responseCode };
  const contentType = properties.get('responseContentType');
  return {
    type: 'outputs',
    execution,
    ...(execution.outputs === undefined ? {} : { outputs: execution.outputs }),
    ...(typeof contentType === 'string' ? { contentType } : {}),
    ...responseCode,
  };
}

/** The status that the trigger asks for, rendered with the execution as it ended; a blank one asks for none. */
function renderResponseCode(
  { flow, trigger }: Awaited,
  execution: Execution,
  environment: StartEnvironment,
): Result<number | undefined> {
  const property = trigger.properties.get('responseCode') ?? null;
  if (property === null) return ok(undefined);
  const state = openExecution({ flow, execution }, environment);
  const variables = createVariables({ flow, execution, values: state.values() }, environment.globals);
  const rendered = renderAsText(property, createRenderContext(environment.rendering, variables));
  return rendered.ok ? readResponseCode(rendered.value) : rendered;
}

/** The status that a rendered `responseCode` is; undefined where it is blank. Answers EXPRESSION_FAILED. */
export function readResponseCode(rendered: string): Result<number | undefined> {
  const text = rendered.trim();
  if (text === '') return ok(undefined);
  return /^-?[0-9]{1,9}$/.test(text)
    ? ok(Number(text))
    : fail(
        createError(
          'EXPRESSION_FAILED',
          `Cannot answer the webhook: responseCode rendered to "${text}", not to a status`,
        ),
      );
}
